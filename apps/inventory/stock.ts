import { setTimeout as sleep } from "node:timers/promises";

const STOCK: ReadonlyMap<string, number> = new Map([
  ["teapot", 12],
  ["kettle", 7],
  ["cup", 140],
]);

/** How many there are of an article, after about as many milliseconds; undefined where nobody has heard of it. */
export async function readStock(sku: string, milliseconds: number): Promise<number | undefined> {
  if (milliseconds > 0) await sleep(milliseconds * (0.5 + Math.random()));
  return STOCK.get(sku);
}
