/**
 * The content lines of an iCalendar file (RFC 5545, 3.1). Long lines are folded by bytes, even inside a character, so
 * they are unfolded before decoding.
 */

export type ContentLine = {
  /** In upper case. */
  readonly name: string;
  /** Names in upper case, values without quotation marks. */
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
  /** 1-based number of its first physical line. */
  readonly line: number;
};

const [LF, CR, SPACE, TAB] = [0x0a, 0x0d, 0x20, 0x09];

/** @param bytes  UTF-8; line ends of all kinds */
export function readContentLines(bytes: Uint8Array): readonly ContentLine[] {
  const decoder = new TextDecoder();
  const lines: ContentLine[] = [];
  let parts: Uint8Array[] = [];
  let firstLine = 1;
  const finish = () => {
    if (!isEnabled(parts[0])) return;
    const text = decoder.decode(parts.length === 1 ? parts[0] : joined(parts)).trimEnd();
    const read = text === "" ? undefined : readContentLine(text, firstLine);
    if (read) lines.push(read);
  };
  let line = 0;
  for (let at = 0; at < bytes.length;) {
    const end = lineEnd(bytes, at);
    line += 1;
    const isFolded = bytes[at] === SPACE || bytes[at] === TAB;
    if (isFolded && parts.length > 0) parts.push(bytes.subarray(at + 1, end));
    else {
      if (parts.length > 0) finish();
      parts = [bytes.subarray(at, end)];
      firstLine = line;
    }
    at = bytes[end] === CR && bytes[end + 1] === LF ? end + 2 : end + 1;
  }
  if (parts.length > 0) finish();
  return lines;
}

/** Other properties are not even decoded: attendees, attachments, alarms, extensions of programs. */
const NEEDED_PROPERTIES = new Set(
  (
    "BEGIN END SUMMARY DESCRIPTION DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID UID LOCATION GEO URL CATEGORIES " +
    "STATUS TZID TZOFFSETTO NAME X-WR-CALNAME X-WR-CALDESC X-WR-TIMEZONE " +
    "X-MICROSOFT-CDO-ALLDAYEVENT X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT X-FUNAMBOL-ALLDAY"
  ).split(" "),
);
const MAX_NAME_LENGTH = 40;

/** A line folded inside its name is needed too: its name is known only after unfolding. */
function isEnabled(part: Uint8Array | undefined): boolean {
  if (!part || part.length === 0) return false;
  let start = "";
  for (const byte of part.subarray(0, MAX_NAME_LENGTH)) {
    if (byte === 0x3a || byte === 0x3b) return NEEDED_PROPERTIES.has(nameOf(start));
    start += String.fromCharCode(byte);
  }
  return part.length < MAX_NAME_LENGTH;
}

/** Some programs put a group name before the property: "item1.DTSTART". */
const nameOf = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/^[A-Z\d-]{1,20}\./, "");

function lineEnd(bytes: Uint8Array, from: number): number {
  let end = from;
  while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end += 1;
  return end;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** @returns `undefined` for a line without a name and a colon */
function readContentLine(text: string, line: number): ContentLine | undefined {
  const colon = findOutsideQuotes(text, ":", 0);
  if (colon < 1) return undefined;
  const [name = "", ...paramTexts] = splitOutsideQuotes(text.slice(0, colon), ";");
  const params = new Map<string, string>();
  for (const param of paramTexts) {
    const equals = param.indexOf("=");
    if (equals > 0)
      params.set(param.slice(0, equals).trim().toUpperCase(), param.slice(equals + 1).replace(/^"|"$/g, ""));
  }
  return { name: nameOf(name), params, value: text.slice(colon + 1), line };
}

function findOutsideQuotes(text: string, sign: string, from: number): number {
  let isQuoted = false;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === sign && !isQuoted) return at;
  }
  return -1;
}

function splitOutsideQuotes(text: string, sign: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const at = findOutsideQuotes(text, sign, from);
    parts.push(text.slice(from, at < 0 ? undefined : at));
    if (at < 0) return parts;
    from = at + 1;
  }
}

/** Resolves the escapes of RFC 5545, 3.3.11. */
export function unescapeText(value: string): string {
  return value.replace(/\\([nN,;:\\"])/g, (_whole, mark: string) => (mark === "n" || mark === "N" ? "\n" : mark));
}

/** A list of texts, separated by unescaped commas. */
export function unescapeList(value: string): string[] {
  return (value.match(/(?:\\.|[^,\\])+/gs) ?? [])
    .map((part) => unescapeText(part).trim())
    .filter((part) => part !== "");
}
