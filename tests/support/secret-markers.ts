import { secretKeys, type SecretName } from "../../settings/schema";

/** A value of its own for each secret key there is, long enough for every rule, and found again wherever it should not be. */
export const secretMarkers: ReadonlyMap<SecretName, string> = new Map(
  Object.keys(secretKeys).map((name) => [name as SecretName, `mArKeR-${name}-0123456789abcdef`]),
);
