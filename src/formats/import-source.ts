import { type JsonResult, parseJsonText } from "../model/json-text";
import type { Problem } from "../model/problem";
import { type DecodedText, decodeText, withText } from "./decode-text";
import { type JsonLine, readJsonLines } from "./json-lines/read-json-lines";
import { withoutCallback } from "./jsonp";
import { withoutNotNumbers } from "./not-numbers";
import type { CellEdit } from "./assumptions";
import { applyEdits } from "./tables/apply-edits";
import { type Table, findTable } from "./tables/find-table";

/** What hosts of spreadsheets and snippets call every file. */
const NOT_NAMES = /^(?:export|pub|raw|tq)$/;
/** Enough to detect any format. */
const HEAD_LENGTH = 4_096;

/** A file as importers see it. Derived values are computed once, on first access. */
export class ImportSource {
  private decodedOnce: DecodedText | undefined;
  private jsonOnce: JsonResult | undefined;
  private linesOnce: { readonly lines: readonly JsonLine[] | undefined } | undefined;
  private tableOnce: { readonly table: Table | undefined } | undefined;

  /** Number of `NaN` or `Infinity` in the JSON, and the syntax error that they are; set by `json`. */
  notNumbers: { readonly count: number; readonly problem: Problem } | undefined;

  constructor(
    readonly bytes: Uint8Array,
    /** Name of the file; untrusted. */
    readonly name: string,
    /** Content type, if any. */
    private readonly type = "",
    /** Encoding chosen by the user. */
    private readonly encoding?: string,
    /** Cells changed by the user, if the file is a table. */
    private readonly edits: readonly CellEdit[] = [],
  ) {}

  get decoded(): DecodedText {
    return (this.decodedOnce ??= withEdits(decodeText(this.bytes, this.type, this.encoding), this.edits));
  }

  get text(): string {
    return this.decoded.text;
  }

  /** The first characters, without leading spaces. */
  get head(): string {
    return this.text.slice(0, HEAD_LENGTH).trimStart();
  }

  /** The parsed value or first error of a text that starts like JSON; a JSONP callback is removed. */
  get json(): JsonResult | undefined {
    if (this.jsonOnce) return this.jsonOnce;
    const inner = withoutCallback(this.text);
    if (inner === undefined && !looksLikeJson(this.head)) return undefined;
    const text = inner ?? this.text;
    const json = parseJsonText(text);
    const corrected = json.ok ? undefined : withoutNotNumbers(text);
    if (corrected && !json.ok) this.notNumbers = { count: corrected.count, problem: json.problem };
    return (this.jsonOnce = corrected ? { ok: true, value: corrected.value } : json);
  }

  /** The values of a text with one JSON object in each line, if it is none as a whole. */
  get jsonLines(): readonly JsonLine[] | undefined {
    const lines = () => (this.json && !this.json.ok ? readJsonLines(this.text) : undefined);
    return (this.linesOnce ??= { lines: lines() }).lines;
  }

  /** The table in the text, if there is one: its delimiter and columns. */
  get table(): Table | undefined {
    return (this.tableOnce ??= { table: this.json ? undefined : findTable(this.text) }).table;
  }

  /** Name of the file without its extension, for a title. */
  get title(): string {
    const base = this.name.split(/[\\/]/).at(-1) ?? "";
    return NOT_NAMES.test(base) ? "" : base.replace(/\.[a-z\d]{1,8}$/i, "").trim();
  }
}

function withEdits(decoded: DecodedText, edits: readonly CellEdit[]): DecodedText {
  const isJson =
    withoutCallback(decoded.text) !== undefined || looksLikeJson(decoded.text.slice(0, HEAD_LENGTH).trimStart());
  const table = edits.length === 0 || isJson ? undefined : findTable(decoded.text);
  return table ? withText(decoded, applyEdits(decoded.text, table, edits)) : decoded;
}

/** A bracket alone is not enough: "[id],title" is a table header. */
function looksLikeJson(head: string): boolean {
  return /^[[{]\s*(?:["[\]{}tfnNI\d-]|$)/.test(head) || /^(?:"[^"\n]*"|null|true|false|-?\d+)\s*$/.test(head);
}
