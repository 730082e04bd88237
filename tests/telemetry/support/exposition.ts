/** A program's own metrics page. */

/** Sum of a series over all its label sets, or those that match every given `name="value"`; 0 where it is not there. */
export async function exposed(
  address: string,
  name: string,
  ...matchers: string[]
): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text();
  return text
    .split("\n")
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .filter((line) => matchers.every((matcher) => line.includes(matcher)))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" "))), 0);
}
