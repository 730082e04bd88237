// Tests run transpiled only: `npm run typecheck` checks the types once, not each mocha run.
process.env.TS_NODE_TRANSPILE_ONLY = "true";
require("ts-node/register");
