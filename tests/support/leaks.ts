/** Finds a secret in a text, in whatever form texts carry it. */

/** Where a marker was found, and in which form. */
export interface Leak {
  readonly marker: string;
  readonly form: string;
}

/** Every marker that stands in a text as it is, in base64 at any offset, in hex, or encoded for an address. */
export const leaksIn = (text: string, markers: Iterable<string>): Leak[] =>
  [...markers].flatMap((marker) =>
    Object.entries(formsOf(marker))
      .filter(([, forms]) => forms.some((form) => text.includes(form)))
      .map(([form]) => ({ marker, form })),
  );

const formsOf = (marker: string): Readonly<Record<string, readonly string[]>> => ({
  plain: [marker],
  reversed: [Buffer.from(marker).reverse().toString()],
  hex: [Buffer.from(marker).toString("hex"), Buffer.from(marker).toString("hex").toUpperCase()],
  percent: [[...Buffer.from(marker)].map((byte) => `%${byte.toString(16)}`).join("")],
  base64: [0, 1, 2].map((offset) => base64Core(marker, offset)),
});

/** What base64 makes of a text that stands so many bytes into another one; without the digits that its neighbours share. */
function base64Core(marker: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(marker)]);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString("base64");
  return whole.slice(offset === 0 ? 0 : 4);
}
