/** Addresses and blocks of them, of both families. */
import { BlockList, isIPv6 } from "node:net";

const blocks = new Map<string, BlockList>();

/** Whether an address lies in a CIDR; one family never lies in the other. */
export function isWithin(ip: string, cidr: string): boolean {
  const family = isIPv6(ip) ? "ipv6" : "ipv4";
  const [network = "", prefix = ""] = cidr.split("/");
  if ((family === "ipv6") !== isIPv6(network)) return false;
  let block = blocks.get(cidr);
  if (block === undefined) {
    block = new BlockList();
    block.addSubnet(network, Number(prefix), family);
    blocks.set(cidr, block);
  }
  return block.check(ip, family);
}

/** Whether every address of one CIDR lies in another, which may be the same. */
export function contains(outer: string, inner: string): boolean {
  const [network = "", prefix = ""] = inner.split("/");
  return Number(prefix) >= Number(outer.split("/")[1]) && isWithin(network, outer);
}

/** Whether two CIDRs share an address. */
export const overlap = (a: string, b: string): boolean => contains(a, b) || contains(b, a);
