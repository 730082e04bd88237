import assert from "node:assert/strict";
import { lockedStacks } from "../../inventory/inventory";
import { lockRelease } from "../../inventory/lock";
import { planOf } from "../../plan/plan";
import type { Registration } from "../../program/recorder";
import { runProgram, type ProgramRun } from "../../program/run";
import type { StackConfig } from "../../program/stack-file";
import { leaksIn } from "../support/leaks";
import { secretMarkers } from "../support/secret-markers";

/** The stack with every secret set to its marker, encrypted. */
function marked(
  config: StackConfig,
  markers: ReadonlyMap<string, string> = secretMarkers,
): StackConfig {
  const own = [...markers].map(([name, value]) => [`otel-lgtm:${name}`, value] as const);
  return {
    ...config,
    values: { ...config.values, ...Object.fromEntries(own) },
    secretKeys: [...new Set([...config.secretKeys, ...own.map(([name]) => name)])],
    missingSecrets: [],
  };
}

const leaks = (value: unknown) => leaksIn(JSON.stringify(value), secretMarkers.values());

/** Where in a registration a secret stands that is marked as one. */
const hidden = ({ type, name, secretInputs }: Registration): string[] =>
  secretInputs.map((input) => `${type.split(":").at(-1) ?? ""} ${name} ${input}`);

for (const config of lockedStacks()) {
  describe(`the secrets of ${config.stack}`, () => {
    let run: ProgramRun;
    let written = "";
    before(async () => {
      const write = process.stderr.write.bind(process.stderr);
      const log = process.stdout.write.bind(process.stdout);
      const keep = (chunk: unknown) => ((written += String(chunk)), true);
      process.stderr.write = keep;
      process.stdout.write = keep;
      try {
        run = await runProgram(marked(config));
      } finally {
        process.stderr.write = write;
        process.stdout.write = log;
      }
    });

    it("stand in no plain input of any resource, no output and no line that is printed", () => {
      assert.deepEqual(leaks(run.registrations), []);
      assert.deepEqual(leaks(run.outputs), []);
      assert.deepEqual(leaks(written), []);
    });

    it("are marked as secrets in Secrets, and passed to nothing else", () => {
      const found = run.registrations.flatMap(hidden);
      const apps = run.registrations.filter(({ name }) => name.startsWith("otel-contract-"));
      const headers = apps.map(({ name }) => name.replace("contract", "headers"));
      const expected = ["grafana-credentials", "otlp-token", ...headers];
      assert.deepEqual(found.sort(), expected.map((name) => `Secret ${name} stringData`).sort());
    });

    it("stand in nothing that is written for reviewers: plan, manifests, values, inventory", async () => {
      const plan = await planOf(marked(config));
      assert.deepEqual(leaks(plan), []);
      for (const release of plan.releases) assert.deepEqual(leaks(lockRelease(release, [])), []);
    });

    it("change Secrets alone when they are renewed", async () => {
      const renewed = new Map(
        [...secretMarkers].map(([name, value]) => [name, `${value}-renewed`]),
      );
      const after = await runProgram(marked(config, renewed));
      assert.deepEqual(after.registrations, run.registrations);
      assert.deepEqual(after.outputs, run.outputs);
    });
  });
}

describe("leaksIn", () => {
  const marker = "mArKeR-0123456789abcdef";
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const FORMS: readonly (readonly [string, string])[] = [
    ["plain", `a: ${marker}-more`],
    ["plain", JSON.stringify(JSON.stringify({ token: marker }))],
    ["base64", base64(marker)],
    ["base64", base64(`Bearer ${marker}, and more`)],
    ["base64", base64(`x${marker}`)],
    ["base64", base64(`xy${marker}yz`)],
    ["hex", Buffer.from(`x${marker}`).toString("hex")],
    ["reversed", Buffer.from(marker).reverse().toString()],
    ["percent", [...Buffer.from(marker)].map((byte) => `%${byte.toString(16)}`).join("")],
  ];
  for (const [form, text] of FORMS)
    it(`finds a marker in ${text.slice(0, 40)}`, () =>
      assert.deepEqual(leaksIn(`before ${text} after`, [marker]), [{ marker, form }]));

  it("finds nothing where there is none", () =>
    assert.deepEqual(leaksIn("mArKeR-0123456789abcde", [marker]), []));
});
