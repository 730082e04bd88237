import assert from "node:assert/strict";
import { allowTelemetryFrom, type TelemetryFromArgs } from "../../components/allow-telemetry-from";
import { record } from "../../program/recorder";
import { telemetryFrom } from "../../topology/telemetry-from";

async function registered(namespace: string, args: Partial<TelemetryFromArgs> = {}) {
  const { registrations } = await record(
    { stack: "shop" },
    () => allowTelemetryFrom(namespace, { monitoring: "monitoring", ...args }).urn,
  );
  return registrations
    .filter(({ type }) => type.endsWith(":NetworkPolicy"))
    .map(({ inputs: { metadata, spec } }) => ({ metadata, spec }));
}

describe("allowTelemetryFrom", () => {
  const { ingress, egress } = telemetryFrom("shop", "monitoring");
  const body = ({ metadata, spec }: typeof ingress) => ({ metadata, spec });

  it("opens Alloy, and closes nothing in a namespace that is open", async () =>
    assert.deepEqual(await registered("shop"), [body(ingress)]));

  it("opens a namespace that is closed to Alloy too", async () =>
    assert.deepEqual(await registered("shop", { closed: true }), [body(ingress), body(egress)]));

  it("refuses what is no namespace, and the stack's own", async () => {
    await assert.rejects(registered("Shop"), /"Shop" is no name of a namespace; fix: /);
    await assert.rejects(registered("monitoring"), /monitoring is the monitoring stack's own/);
  });
});
