/** JSON from outside: size and depth limits before parsing, and a position for every syntax error in every engine. */
import type { Problem } from "./problem";

/** In UTF-16 units, of which a file has at most as many as bytes. */
const MAX_TEXT_LENGTH = 64 * 1024 * 1024;
/** Deeper values survive `JSON.parse` and then break `structuredClone` and `JSON.stringify`. */
const DEEPEST = 64;
const BOM = 0xfeff;

export type JsonResult =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: Problem };

/**
 * Parses untrusted JSON text; a byte order mark is tolerated.
 * Never throws. A syntax error has its line in `row` and its position in `where` ("line 3, column 14").
 */
export function parseJsonText(text: string): JsonResult {
  const steps = jsonSteps(text);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps of a few milliseconds, so that the caller can yield in between. */
export function* jsonSteps(text: string): Generator<undefined, JsonResult> {
  if (text.length > MAX_TEXT_LENGTH) return failed("file.too-large", "", "at most 64 MB");
  const json = text.charCodeAt(0) === BOM ? text.slice(1) : text;
  if (json.trim() === "") return failed("file.empty", "", "a JSON object");
  const tooDeepAt = yield* findTooDeep(json);
  if (tooDeepAt !== undefined) return failedAt("json.depth", json, tooDeepAt, `at most ${DEEPEST} levels`);
  yield;
  try {
    const value: unknown = JSON.parse(json);
    return { ok: true, value };
  } catch {
    // Engines differ in whether the error names the position (Node 20 often does not), so it is computed here.
    const error = findSyntaxError(json);
    return failedAt("json.syntax", json, error.at, error.expected);
  }
}

function failed(code: string, where: string, expected: string): JsonResult {
  return { ok: false, problem: { code, severity: "error", where, expected } };
}

function failedAt(code: string, text: string, at: number, expected: string): JsonResult {
  const before = text.slice(0, at);
  const row = before.split("\n").length;
  const column = at - (before.lastIndexOf("\n") + 1) + 1;
  const value = text.slice(at, at + 20).split("\n", 1)[0] ?? "";
  return {
    ok: false,
    problem: {
      code,
      severity: "error",
      where: `line ${row}, column ${column}`,
      row,
      column: String(column),
      value,
      expected,
    },
  };
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [...'"\\[]{}'].map((sign) =>
  sign.charCodeAt(0),
);

/** Takes about a millisecond. */
const SLICE_LENGTH = 100_000;

/** A loop over the characters: recursion would fail on exactly the input that it guards against. */
function* findTooDeep(text: string): Generator<undefined, number | undefined> {
  let depth = 0;
  let pauseAt = SLICE_LENGTH;
  for (let at = 0; at < text.length; at += 1) {
    if (at >= pauseAt) {
      yield;
      pauseAt = at + SLICE_LENGTH;
    }
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = findStringEnd(text, at);
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      depth += 1;
      if (depth > DEEPEST) return at;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1;
  }
  return undefined;
}

/** @returns the index of the closing quote, or of the end of the text */
function findStringEnd(text: string, start: number): number {
  // Most of a file is strings, and `indexOf` is many times as fast as a loop.
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let first = end;
    while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
    // After an odd number of backslashes the quote is escaped.
    if ((end - first) % 2 === 0) return end;
  }
  return text.length;
}

type SyntaxFault = { readonly at: number; readonly expected: string };
type Expectation = "value" | "first-value" | "key" | "first-key" | "colon" | "comma" | "end";

const TOKEN =
  /[ \t\n\r]*(?:([[\]{},:])|("(?:[^"\\\p{Cc}]|\x7f|[\x80-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/uy;
const EXPECTATION_TEXTS: Readonly<Record<Expectation, string>> = {
  value: "a value: text in straight double quotes, number, true, false, null, [ or {",
  "first-value": "a value or ]",
  key: "a name in straight double quotes (no comma after the last entry)",
  "first-key": "a name in straight double quotes, or }",
  colon: "a colon after the name",
  comma: "a comma or the closing bracket",
  end: "nothing after the end of the object",
};

/**
 * Walks the tokens up to the first unexpected one. Called only on text that `JSON.parse` rejected, at most `DEEPEST`
 * deep.
 */
function findSyntaxError(text: string): SyntaxFault {
  const open: ("[" | "{")[] = [];
  let expecting: Expectation = "value";
  const afterValue = (): Expectation => (open.length > 0 ? "comma" : "end");
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const start = skipSpace(text, at);
    if (!match) return { at: start, expected: EXPECTATION_TEXTS[expecting] };
    const [whole, mark, quoted] = match;
    at += whole.length;
    const isValueExpected = expecting === "value" || expecting === "first-value";
    const innermost = open.at(-1);
    if ((mark === "[" || mark === "{") && isValueExpected) {
      open.push(mark);
      expecting = mark === "[" ? "first-value" : "first-key";
    } else if (mark === "]" && innermost === "[" && (expecting === "comma" || expecting === "first-value")) {
      open.pop();
      expecting = afterValue();
    } else if (mark === "}" && innermost === "{" && (expecting === "comma" || expecting === "first-key")) {
      open.pop();
      expecting = afterValue();
    } else if (mark === "," && expecting === "comma") expecting = innermost === "{" ? "key" : "value";
    else if (mark === ":" && expecting === "colon") expecting = "value";
    else if (quoted !== undefined && (expecting === "key" || expecting === "first-key")) expecting = "colon";
    else if (mark === undefined && isValueExpected) expecting = afterValue();
    else return { at: start, expected: EXPECTATION_TEXTS[expecting] };
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && " \t\n\r".includes(text[at] ?? "")) at += 1;
  return at;
}
