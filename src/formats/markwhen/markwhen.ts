/** markwhen (https://docs.markwhen.com), limited to absolute dates. */
import type { DayOrder } from "../dates/day-text";
import type { DraftMeta } from "../draft";
import { DraftBuilder } from "../draft-builder";
import { noteDate, noteTimes } from "../fields/field-dates";
import type { ImportFormat } from "../import-format";
import type { ImportReport } from "../import-report";
import { LinePosition } from "../source-position";
import { isBlank } from "../../model/blank-text";
import { forEachLine } from "../texts/lines";
import { type LineStart, readLineStart } from "./markwhen-dates";
import { readTexts, splitTags } from "./markwhen-text";

const SNIFFED_LINES = 200;
/** Limit on the length of a text. */
const MAX_BODY_LINES = 20_000;
const LINE_END = /\r\n|\r|\n/;
const HEADING = /^(#{1,6})\s+(.*)$/;
const GROUP = /^(?:group|section)\s+(\S.*)$/i;
const GROUP_END = /^end(?:group|section)\s*$/i;

export const markwhen: ImportFormat = {
  id: "markwhen",
  labelKey: "formats.markwhen",
  extensions: ["mw", "markwhen", "txt"],
  sniff: ({ text, json, table }) => {
    if (json || table?.hasTitleAndDate) return 0;
    const lines = text
      .slice(0, SNIFFED_LINES * 200)
      .split(LINE_END)
      .slice(0, SNIFFED_LINES);
    const dated = lines.filter((line) => {
      const start = readLineStart(line, "month-first");
      return start?.kind === "dated" && start.rest !== "";
    });
    return dated.length > 1 ? 0.6 : dated.length === 1 ? 0.4 : 0;
  },
  parse: ({ text, title }, report) => {
    const reader = new MarkwhenReader(report);
    forEachLine(text, (line, number) => reader.read(line, number));
    return reader.finish(title);
  },
};

type OpenEvent = {
  readonly start: LineStart;
  readonly line: number;
  readonly lane: string | undefined;
  readonly body: string[];
};
type Section = { readonly depth: number; readonly title: string };

/** Sections of both kinds: headings end with the next heading of their level, groups with an explicit end. */
const GROUP_DEPTH = 0;

class MarkwhenReader {
  private readonly builder: DraftBuilder;
  private readonly header = new Map<string, string>();
  private readonly sections: Section[] = [];
  private order: DayOrder = "month-first";
  private open: OpenEvent | undefined;
  private count = 0;

  constructor(private readonly report: ImportReport) {
    this.builder = new DraftBuilder(report);
  }

  read(raw: string, line: number): void {
    const text = raw.trimEnd();
    if (/^\s*\/\//.test(text)) return;
    const start = readLineStart(text, this.order);
    if (start) {
      this.close();
      this.count += 1;
      this.open = { start, line, lane: this.sections[0]?.title, body: [] };
    } else if (!this.readSection(text)) {
      if (!this.open) this.readHeader(text);
      else if (this.open.body.length < MAX_BODY_LINES) this.open.body.push(text);
    }
  }

  finish(fileTitle: string) {
    this.close();
    const title = this.header.get("title") || fileTitle;
    const description = this.header.get("description");
    const meta: DraftMeta = { ...(title ? { title } : {}), ...(description ? { description } : {}) };
    return this.builder.build(meta, this.count);
  }

  /** @returns whether the line begins or ends a section */
  private readSection(text: string): boolean {
    const [, marks, heading] = HEADING.exec(text) ?? [];
    const group = GROUP.exec(text)?.[1];
    const isEnd = GROUP_END.test(text);
    if (marks === undefined && group === undefined && !isEnd) return false;
    this.close();
    if (isEnd)
      this.sections.splice(
        Math.max(
          this.sections.findLastIndex(({ depth }) => depth === GROUP_DEPTH),
          0,
        ),
      );
    else {
      const depth = marks?.length ?? GROUP_DEPTH;
      if (depth > GROUP_DEPTH) {
        const at = this.sections.findIndex((section) => section.depth >= depth);
        if (at >= 0) this.sections.splice(at);
      }
      const title = splitTags(heading ?? group ?? "")
        .title.replace(/:$/, "")
        .trim();
      if (title !== "") this.sections.push({ depth, title });
    }
    return true;
  }

  private readHeader(text: string): void {
    const [, key, value] = /^([A-Za-z]{1,20}):\s*(.+)$/.exec(text) ?? [];
    if (key === undefined || value === undefined) return;
    this.header.set(key.toLowerCase(), value.trim().replace(/^(["'])(.*)\1$/, "$2"));
    // "d/M/y" instead of the format's default, the American order.
    if (key.toLowerCase() === "dateformat") this.order = /^["']?d/.test(value) ? "day-first" : "month-first";
  }

  private close(): void {
    const { open, report } = this;
    this.open = undefined;
    if (!open) return;
    const position = new LinePosition(open.line);
    const { start, body, lane } = open;
    if (start.kind === "undated") {
      const expected = start.isRelative
        ? "a date of its own, such as 2022-02-24; dates that depend on others are not read"
        : "a date such as 2022-02-24, 02/2022 or 24 February 2022, or two with a hyphen between them";
      report.error("event.date.invalid", position.place("date"), { expected, value: start.text });
      return;
    }
    const [first, ...others] = start.rest === "" ? skipBlank(body) : [start.rest, ...body];
    const { title: marked, tags } = splitTags(first ?? "");
    const head = readTexts([marked]);
    // A title that is only a link keeps its text.
    const title = head.text || (head.sources[0]?.title ?? "");
    if (isBlank(title)) {
      report.error("event.title.missing", position.place("title"), { expected: "words after the date" });
      return;
    }
    const id = /^id:\s*(\S+)\s*$/.exec(others[0] ?? "")?.[1];
    const texts = readTexts(id === undefined ? others : others.slice(1));
    noteDate(start.notes, start.text, position.place("date"), report);
    noteTimes(start.date.edtf, report);
    this.builder.addEvent(position, {
      id,
      title,
      date: start.date.edtf,
      summary: texts.text || undefined,
      group: lane,
      tags,
      places: [...new Set([...head.places, ...texts.places])].map((name) => ({ name })),
      sources: [...head.sources, ...texts.sources],
      media: [...head.media, ...texts.media],
    });
  }
}

function skipBlank(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => line.trim() !== "");
  return at < 0 ? [] : lines.slice(at);
}
