/** `npm run sbom`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { charts } from "../components/charts";
import { readImageLock } from "../components/image-lock-file";
import { lockedPackages } from "../inventory/packages";
import { sbom } from "../inventory/sbom";
import { ROOT, UserError } from "../program/stack-file";

/**
 * Prints the bill of materials, or writes it.
 * @throws UserError where SOURCE_DATE_EPOCH is no time.
 */
export function writeSbom({ out }: { readonly out?: string }): void {
  const text = `${JSON.stringify(currentSbom(process.env["SOURCE_DATE_EPOCH"]), null, 2)}\n`;
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text);
}

/** The bill of what is here. */
export function currentSbom(epoch?: string): object {
  if (epoch !== undefined && !/^\d{1,11}$/.test(epoch))
    throw new UserError(
      `SOURCE_DATE_EPOCH is ${JSON.stringify(epoch)}; fix: give seconds since 1970, or unset it`,
    );
  return sbom({
    ...lockedPackages(readFileSync(join(ROOT, "package-lock.json"), "utf8")),
    charts: Object.values(charts),
    images: readImageLock(),
    ...(epoch === undefined ? {} : { epoch: Number(epoch) }),
  });
}
