/** `npm run plan`. */
import { currentSettings } from "../program/settings";
import { goldenEntries } from "../plan/golden";
import { planFiles, writePlan } from "../plan/files";
import { makePlan } from "../plan/plan";
import { planText } from "../plan/print";
import { colors } from "./terminal";

export async function plan(options: {
  readonly stack: string;
  readonly out?: string;
  readonly json?: true;
}): Promise<void> {
  const made = await makePlan(options.stack);
  if (options.out !== undefined)
    writePlan(options.out, planFiles(made, currentSettings(options.stack)));
  if (options.json === true) {
    const { stack, outputs, releases, footprint, series, missingSecrets, registrations } = made;
    console.log(
      JSON.stringify(
        {
          stack,
          outputs,
          releases,
          footprint,
          series,
          missingSecrets,
          resources: goldenEntries(registrations),
        },
        null,
        2,
      ),
    );
    return;
  }
  console.log(planText(made, colors));
  if (options.out !== undefined) console.log(`\nWritten to ${options.out}`);
}
