/** Repairs of web addresses whose meaning is plain. */
import { MAX_URL_LENGTH } from "../../model/chronicle/schema";
import { webAddress } from "../texts/web-address";

const DOMAIN = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24}(?:[/?#]\S*)?$/i;

/** @returns an address that can be read; `undefined` if the text is one, or nothing plain is meant */
export function repairAddress(raw: string): string | undefined {
  if (raw.length > MAX_URL_LENGTH) return undefined;
  const text = raw
    .trim()
    .replace(/^[<("'“]+|[>)"'”.,;]+$/g, "")
    .replace(/^h{0,2}t{1,2}ps?[:;]?\/{1,3}/i, "https://")
    // An address may be broken over two lines. A space may stand between two of them, or between words.
    .replace(/[\r\n\t]+/g, "");
  if (/\s/.test(text)) return undefined;
  const address = /^https?:\/\//i.test(text) ? text : DOMAIN.test(text) ? `https://${text}` : undefined;
  return address === undefined || address === raw || webAddress(address) === undefined ? undefined : address;
}
