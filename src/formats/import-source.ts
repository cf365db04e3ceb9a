/** A file as importers see it. What several of them ask for is made once, when first asked. */
import { type JsonResult, parseJsonText } from "../model/json-text";
import type { Problem } from "../model/problem";
import { type DecodedText, decodeText } from "./decode-text";
import { withoutCallback } from "./jsonp";
import { withoutNotNumbers } from "./not-numbers";
import { type Table, findTable } from "./tables/find-table";

/** Enough to tell any format by. */
const HEAD_LENGTH = 4_096;

export class ImportSource {
  private decodedOnce: DecodedText | undefined;
  private jsonOnce: JsonResult | undefined;
  private tableOnce: { readonly table: Table | undefined } | undefined;

  /** How often the JSON held `NaN` or `Infinity`, and the syntax error that this is; known once `json` was asked for. */
  notNumbers: { readonly count: number; readonly problem: Problem } | undefined;

  constructor(
    readonly bytes: Uint8Array,
    /** The name of the file, which may be anything. */
    readonly name: string,
    /** The content type that came with it, if any. */
    private readonly type = "",
    /** The encoding that the reader has chosen. */
    private readonly encoding?: string,
  ) {}

  get decoded(): DecodedText {
    return (this.decodedOnce ??= decodeText(this.bytes, this.type, this.encoding));
  }

  get text(): string {
    return this.decoded.text;
  }

  /** The first characters, without spaces before them. */
  get head(): string {
    return this.text.slice(0, HEAD_LENGTH).trimStart();
  }

  /** The value, or the first fault, of a text that begins as JSON does; a callback around it is taken off. */
  get json(): JsonResult | undefined {
    if (this.jsonOnce) return this.jsonOnce;
    const inner = withoutCallback(this.text);
    if (inner === undefined && !looksLikeJson(this.head)) return undefined;
    const text = inner ?? this.text;
    const json = parseJsonText(text);
    const mended = json.ok ? undefined : withoutNotNumbers(text);
    if (mended && !json.ok) this.notNumbers = { count: mended.count, problem: json.problem };
    return (this.jsonOnce = mended ? { ok: true, value: mended.value } : json);
  }

  /** The table in a text that has one: its delimiter and its columns. */
  get table(): Table | undefined {
    return (this.tableOnce ??= { table: this.json ? undefined : findTable(this.text) }).table;
  }

  /** The name of the file without its ending, for a title. */
  get title(): string {
    const base = this.name.split(/[\\/]/).at(-1) ?? "";
    return base.replace(/\.[a-z\d]{1,5}$/i, "").trim();
  }
}

/** A bracket alone is not enough: "[id],title" is the header of a table. */
function looksLikeJson(head: string): boolean {
  return /^[[{]\s*(?:["[\]{}tfnNI\d-]|$)/.test(head) || /^(?:"[^"\n]*"|null|true|false|-?\d+)\s*$/.test(head);
}
