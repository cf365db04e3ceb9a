/** Repairs of web addresses whose meaning is plain. */
import { webAddress } from "../texts/web-address";

const DOMAIN = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24}(?:[/?#]\S*)?$/i;

/** @returns an address that can be read; `undefined` if the text is one, or nothing plain is meant */
export function repairAddress(raw: string): string | undefined {
  const text = raw
    .trim()
    .replace(/^[<("'“]+|[>)"'”.,;]+$/g, "")
    .replace(/^h{0,2}t{1,2}ps?[:;]?\/{1,3}/i, "https://")
    .replace(/\s+/g, "");
  const address = /^https?:\/\//i.test(text) ? text : DOMAIN.test(text) ? `https://${text}` : undefined;
  return address === undefined || address === raw || webAddress(address) === undefined ? undefined : address;
}
