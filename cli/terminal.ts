/** Colours for people; a pipe, a file or CI gets plain text, and so does NO_COLOR. */
import { createColors } from "picocolors";
import { isatty } from "node:tty";

const STDOUT = 1;

export const colors = createColors(isatty(STDOUT) && process.env["NO_COLOR"] === undefined);
