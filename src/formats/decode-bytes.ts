/** `TextDecoder` with the standard windows-1252: Node 20 decodes it as ISO 8859-1. */

/** The bytes 0x80 to 0x9f in windows-1252. */
const C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * @param label  of an encoding
 * @returns `undefined` for an unknown label; `encoding` is the canonical name of `TextDecoder`
 */
export function decodeBytes(
  bytes: Uint8Array,
  label: string,
): { readonly text: string; readonly encoding: string } | undefined {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label);
  } catch {
    return undefined;
  }
  const { encoding } = decoder;
  const text = decoder.decode(bytes);
  if (encoding !== "windows-1252") return { text, encoding };
  return { text: text.replace(/[\u0080-\u009f]/g, (sign) => C1[sign.charCodeAt(0) - 0x80] ?? sign), encoding };
}
