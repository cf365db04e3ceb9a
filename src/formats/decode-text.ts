/**
 * Decodes text: UTF-8 and UTF-16 with or without a byte order mark, else single-byte encodings of older spreadsheets.
 */
import { decodeBytes } from "./decode-bytes";
import { guessEncoding } from "./guess-encoding";

/** `utf-8`, `utf-16le`, `windows-1251` …: names of `TextDecoder`. */
export type Encoding = string;

/**
 * - `declared`  invalid UTF-8, decoded as declared by the server
 * - `guessed`   invalid UTF-8, decoded in the most likely encoding; names and quotation marks may be wrong
 * - `damaged`   some bytes are invalid and decoded as "\uFFFD"
 */
export type EncodingDoubt = "declared" | "guessed" | "damaged";

export type DecodedText = {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly doubt?: EncodingDoubt;
  /** Index in the text of the first doubtful character. */
  readonly doubtAt: number;
};

/**
 * Never throws.
 * @param type  a content type such as `text/csv; charset=windows-1251`; used only if the bytes are not UTF-8
 * @param chosen  an encoding chosen by the user; always used
 */
export function decodeText(bytes: Uint8Array, type = "", chosen?: string): DecodedText {
  const decoded = chosen === undefined ? undefined : decodeBytes(bytes, chosen);
  if (decoded) return withDamage(decoded.text, decoded.encoding);
  const wide = wideEncodingOf(bytes);
  if (wide) return withDamage(new TextDecoder(wide).decode(bytes), wide);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8", doubtAt: 0 };
  } catch {
    const { valid, invalid } = countSequences(bytes);
    if (valid > invalid) return withDamage(new TextDecoder().decode(bytes), "utf-8");
    const declared = decodeDeclared(bytes, type);
    const { text, encoding } = declared ?? decodeBytes(bytes, guessEncoding(bytes)) ?? { text: "", encoding: "" };
    const doubtAt = Math.max(text.search(NO_ASCII), 0);
    return { text, encoding, doubt: declared ? "declared" : "guessed", doubtAt };
  }
}

/** The same file with a changed text: the characters in doubt may be elsewhere, or gone. */
export function withText(decoded: DecodedText, text: string): DecodedText {
  const { doubt, ...others } = decoded;
  if (doubt === undefined) return { ...others, text };
  if (doubt === "damaged") return withDamage(text, decoded.encoding);
  const doubtAt = text.search(NO_ASCII);
  return doubtAt < 0 ? { ...others, text, doubtAt: 0 } : { ...decoded, text, doubtAt };
}

const NO_ASCII = /[^\p{ASCII}]/u;

function decodeDeclared(bytes: Uint8Array, type: string): ReturnType<typeof decodeBytes> {
  const label = /;\s{0,9}charset="?([\w.:-]{1,40})/i.exec(type)?.[1];
  const decoded = label === undefined ? undefined : decodeBytes(bytes, label);
  return decoded?.encoding === "utf-8" ? undefined : decoded;
}

function withDamage(text: string, encoding: Encoding): DecodedText {
  const doubtAt = text.indexOf("\u{FFFD}");
  return doubtAt < 0 ? { text, encoding, doubtAt: 0 } : { text, encoding, doubt: "damaged", doubtAt };
}

/**
 * Detects UTF-16 by its byte order mark, or by the upper bytes of its letters: 0 for Latin ones and digits, up to 6 for
 * Greek, Cyrillic, Hebrew and Arabic ones, 0x20 for dashes and quotation marks. No other encoding has such control
 * characters in every second place.
 */
export function wideEncodingOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const length = Math.min(bytes.length, 400) & ~1;
  if (length < 8) return undefined;
  const most = length / 2;
  const upper = [0, 0];
  const marks = [0, 0];
  const zeros = [0, 0];
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    const side = at % 2;
    if (byte <= MAX_UPPER) upper[side] = (upper[side] ?? 0) + 1;
    else if (byte === UPPER_OF_MARKS) marks[side] = (marks[side] ?? 0) + 1;
    if (byte === 0) zeros[side] = (zeros[side] ?? 0) + 1;
  }
  const isUpper = (side: 0 | 1): boolean =>
    (upper[side] ?? 0) > most * 0.7 &&
    (upper[side] ?? 0) + (marks[side] ?? 0) > most * 0.95 &&
    zeros[1 - side] === 0 &&
    // A few letters, such as Є and І, have low numbers there.
    (upper[1 - side] ?? 0) < most * 0.3 &&
    // Of digits, separators and line ends.
    (zeros[side] ?? 0) > 0;
  if (isUpper(1)) return "utf-16le";
  return isUpper(0) ? "utf-16be" : undefined;
}

const MAX_UPPER = 0x06;
const UPPER_OF_MARKS = 0x20;

/** Counts multi-byte characters and invalid bytes, to tell damaged UTF-8 from another encoding. */
function countSequences(bytes: Uint8Array): { readonly valid: number; readonly invalid: number } {
  let [valid, invalid] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const more =
      lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
    let found = 0;
    while (found < more && ((bytes[at + 1 + found] ?? 0) & 0xc0) === 0x80) found += 1;
    if (more > 0 && found === more) valid += 1;
    else invalid += 1;
    at += found;
  }
  return { valid, invalid };
}
