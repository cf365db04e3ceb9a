/** `TextDecoder`, with Windows' Western encoding as the standard has it: Node 20 reads it as ISO 8859-1. */

/** What the bytes 0x80 to 0x9f mean in windows-1252. */
const C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * @param label  of an encoding
 * @returns `undefined` for a label that is not known; the name that the label stands for is as `TextDecoder` has it
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
