// Sums the counts of several suites into one line. No tests at all is a failure, not a success.
import { readFileSync } from "node:fs";

const counts = readFileSync(process.argv[2], "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line));
const sum = (key) => counts.reduce((all, one) => all + one[key], 0);
if (sum("passes") === 0) process.exitCode = 1;
console.log(`${sum("passes")} passed, ${sum("failures")} failed, ${sum("pending")} skipped`);
