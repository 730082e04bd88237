/** Whether a text names this version or a newer one; "v" before and what stands behind the three numbers do not count. */
export function isAtLeast(text: string, lowest: string): boolean {
  const numbers = (version: string) =>
    (/(\d+)\.(\d+)\.(\d+)/.exec(version) ?? []).slice(1).map(Number);
  const [found, needed] = [numbers(text), numbers(lowest)];
  const first = needed.findIndex((number, index) => number !== found[index]);
  return first === -1 || (found[first] ?? 0) > (needed[first] ?? 0);
}
