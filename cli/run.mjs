/** Entry of every npm script: installs what is missing, then runs the command line. */
import { createRequire } from "node:module";
import { install } from "./install.mjs";

install();
process.env.TS_NODE_TRANSPILE_ONLY = "true";
process.env.TS_NODE_PROJECT ??= new URL("../tsconfig.json", import.meta.url).pathname;
const require = createRequire(import.meta.url);
require("ts-node/register");
require("./main.ts");
