import assert from "node:assert/strict";
import { secretKeys } from "../../settings/schema";
import { projectConfig } from "../../settings/project-config";
import { parseSettings } from "../../settings/parse";
import { GOOD_SECRETS } from "../support/settings";

describe("projectConfig", () => {
  const entries = Object.entries(projectConfig());

  it("gives every key type, description and default", () => {
    for (const [name, entry] of entries) {
      assert.match(entry.type, /^(string|boolean|integer|array|object)$/, name);
      assert.ok(entry.description.length > 20, name);
      assert.notEqual(entry.default, undefined, name);
    }
  });

  it("has defaults that the program accepts as they are", () => {
    const values = Object.fromEntries(
      entries.flatMap(([name, entry]) => (name in secretKeys ? [] : [[name, entry.default]])),
    );
    // As JSON, because a key that is not set is undefined in one and absent in the other.
    const settings = (given: Record<string, unknown>) =>
      JSON.parse(
        JSON.stringify(parseSettings({ stack: "dev", values: given, secrets: GOOD_SECRETS })),
      ) as unknown;
    assert.deepEqual(settings(values), settings({}));
  });
});
