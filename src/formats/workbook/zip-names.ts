/**
 * Names of files in a ZIP archive. They are UTF-8, marked or not; older programs for Windows write the code page of DOS:
 * 866 in Ukraine, 437 or 850 in the west. The archive does not say which.
 */

/**
 * The bytes 0x80 to 0xff in code page 850 (unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/CP850.TXT), which `TextDecoder`
 * lacks. All Latin letters of code page 437 have the same bytes there.
 */
const WESTERN =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";
/** Signs of the code page within words, a quotation mark between letters, a capital after a small letter. */
const ODD_IN_WESTERN = /[^\p{L}«»¿¡]|\p{L}[«»¿¡]\p{L}|\p{Ll}\p{Lu}/u;
/** Latin letters among Cyrillic ones, but for `i`: code page 866 has no Ukrainian “і”. */
const ODD_IN_CYRILLIC = /[a-hj-z]|[^\p{L}№]/iu;

export type ZipName = { readonly bytes: Uint8Array; readonly isMarkedUtf8: boolean };

/** @param names  all of an archive: they share a code page, and together they show which */
export function decodeNames(names: readonly ZipName[]): readonly string[] {
  const inUtf8 = names.map(utf8Of);
  const others = names.flatMap(({ bytes }, index) => (inUtf8[index] === undefined ? [bytes] : []));
  const decode = chooseDecoder(others);
  return names.map(({ bytes }, index) => inUtf8[index] ?? decode(bytes));
}

/** @returns `undefined` if the bytes are something else and not said to be UTF-8 */
function utf8Of({ bytes, isMarkedUtf8 }: ZipName): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: !isMarkedUtf8 }).decode(bytes);
  } catch {
    return undefined;
  }
}

const cyrillic = (bytes: Uint8Array): string => new TextDecoder("ibm866").decode(bytes);
const western = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : WESTERN[byte - 0x80])).join("");

/** The code page that yields fewer implausible words; 866 if both yield as many. */
function chooseDecoder(names: readonly Uint8Array[]): typeof cyrillic {
  const count = (decode: typeof cyrillic, odd: RegExp) =>
    names.flatMap((name) => wordsOf(decode(name)).filter((word) => odd.test(word))).length;
  return count(western, ODD_IN_WESTERN) < count(cyrillic, ODD_IN_CYRILLIC) ? western : cyrillic;
}

/** Only those that the code page decides about. */
const wordsOf = (name: string): readonly string[] =>
  name.split(/[^a-z\u0080-\uffff]+/i).filter((word) => /\P{ASCII}/u.test(word));
