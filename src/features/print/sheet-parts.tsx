/** Parts shared by all sheets: title, legend, figure, notes. */
import { dateFormatter } from "../../i18n/format-date";
import type { PrintMessages } from "../../i18n/lazy-messages";
import { sourceFacts, sourceName } from "../../i18n/source-facts";
import type { Chronicle, TimelineEvent } from "../../model/chronicle/chronicle";
import type { Certainty } from "../../model/chronicle/lane-style";
import { STATUSES } from "../../model/chronicle/schema";
import type { LocalizedText } from "../../model/localized";
import { formatEraPeriod } from "../../i18n/era-period";
import { PrintFigure } from "./PrintFigure";
import { PrintGlyph } from "./PrintGlyph";
import {
  type BlockItem,
  type Run,
  type SheetBlock,
  joined,
  lengthOf,
  paragraphs,
  picked,
  plain,
  shown,
  strong,
  text,
} from "./blocks";
import type { Locale } from "./event-blocks";
import { windowOf } from "./figure-layout";
import { type PrintedFigure, figureEras, isApproximate } from "./printed-figure";
import styles from "./PrintSheet.module.css";

export type SheetSize = { readonly bodyWidthPx: number; readonly scale: number };

type Head = {
  readonly title: LocalizedText;
  /** Above the title: the audience of this copy. */
  readonly copy?: string;
  readonly facts: readonly (readonly Run[])[];
  readonly intro?: LocalizedText | undefined;
  /** What was left out, and how to get it. */
  readonly reported?: string | undefined;
  readonly lines?: readonly string[];
};

export function headBlocks(
  { title, copy, facts, intro, reported, lines = [] }: Head,
  { lang }: Locale,
): readonly SheetBlock[] {
  const runs = joined(facts, " · ");
  const items: BlockItem[] = [
    ...(lines.length > 0 ? [{ kind: "drawn", node: <NameLines names={lines} /> } as const] : []),
    ...(copy === undefined ? [] : [text("facts", [strong(copy)])]),
    text("headline", picked(title, lang), "h1"),
    ...(lengthOf(runs) === 0 ? [] : [text("facts", runs)]),
    ...paragraphs(intro, lang).map((paragraph) => text("prose", paragraph)),
    ...(reported === undefined ? [] : [text("warned", [strong(reported)])]),
  ];
  return [{ key: "head", form: "full", items }];
}

/** Blank lines for names. */
function NameLines({ names }: { readonly names: readonly string[] }) {
  return (
    <div className={styles.fillIn}>
      {names.map((name) => (
        <p key={name}>
          {name}: <span />
        </p>
      ))}
    </div>
  );
}

/** The coverage date of the chronicle. */
export function formatCoverage(
  { meta, digest }: Chronicle,
  lang: string,
  printMessages: PrintMessages,
): string | undefined {
  const last = meta.coverage ? Date.parse(meta.coverage.to) : digest.range && digest.range.end - 1;
  if (last === undefined || !Number.isFinite(last)) return undefined;
  return printMessages.upTo(dateFormatter(lang, { day: "numeric", month: "long", year: "numeric" }).format(last));
}

const NO_LANE = -1;
/** Maximum lanes in the legend. */
const MAX_LANES = 24;

type DateSymbol = {
  readonly id: keyof PrintMessages["marks"];
  /** Path on a 16-unit grid. */
  readonly path: string;
  /** @param spanMs  range of the figure */
  readonly occurs: (event: TimelineEvent, spanMs: number) => boolean;
};

const lasts = ({ startMs, endMs }: TimelineEvent["date"]): number => endMs - startMs;

/** Symbols for dates that are not a single day. */
const DATE_SYMBOLS: readonly DateSymbol[] = [
  { id: "about", path: "M2 8q3-6 6 0t6 0", occurs: isApproximate },
  {
    id: "range",
    path: "M1 8h14M1.500 4v8M14.500 4v8",
    occurs: ({ date }) => date.kind === "within",
  },
  // Shorter spans are hidden by their shape.
  { id: "span", path: "M0 8h16", occurs: ({ date }, spanMs) => date.kind === "span" && lasts(date) > 0.025 * spanMs },
  { id: "open", path: "M6 2l6 6-6 6", occurs: ({ date }, spanMs) => date.endOpen && lasts(date) > 0.025 * spanMs },
];

/** @param hasLanes  set if no figure names the lanes */
export function legendBlock(
  events: readonly TimelineEvent[],
  locale: Locale,
  hasLanes: boolean,
): SheetBlock | undefined {
  const { chronicle, lang, messages, printMessages } = locale;
  const statuses = STATUSES.filter((status) => events.some((event) => event.status === status));
  const used = new Set(events.map(({ lane }) => lane));
  const lanes = hasLanes
    ? chronicle.lanes
        .map((lane, laneIndex) => ({ lane, laneIndex }))
        .filter(({ lane }) => used.has(lane.id))
        .slice(0, MAX_LANES)
    : [];
  const hasContested = events.some(({ contested }) => contested);
  const isOnlySure = statuses.every((status) => status === "confirmed") && !hasContested;
  const { start, end } = windowOf(events.map(({ date }) => date));
  const signs = hasLanes ? [] : DATE_SYMBOLS.filter(({ occurs }) => events.some((event) => occurs(event, end - start)));
  if (lanes.length === 0 && isOnlySure && signs.length === 0) return undefined;
  return {
    key: "legend",
    form: "full",
    items: [
      {
        kind: "drawn",
        node: (
          <section className={styles.legend} aria-label={printMessages.legend}>
            {lanes.length > 0 && (
              <ul>
                {lanes.map(({ lane, laneIndex }) => (
                  <li key={lane.id}>
                    <PrintGlyph laneIndex={laneIndex} />
                    <span className={styles.clipped}>
                      {lengthOf(picked(lane.label, lang)) > 0 && plainTextOf(lane.label, lang)}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {(!isOnlySure || signs.length > 0) && (
              <ul>
                {(isOnlySure ? [] : statuses).map((status) => (
                  <StatusSymbol
                    key={status}
                    status={status}
                    name={messages.statuses[status]}
                    meaning={messages.statuses.meaning[status]}
                  />
                ))}
                {hasContested && (
                  <StatusSymbol
                    contested
                    name={messages.statuses.contested}
                    meaning={messages.statuses.meaning.contested}
                  />
                )}
                {signs.map(({ id, path }) => (
                  <li key={id}>
                    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                      <path d={path} fill="none" stroke="#000" strokeWidth={id === "span" ? 4 : 1.6} />
                    </svg>
                    {printMessages.marks[id]}
                  </li>
                ))}
              </ul>
            )}
          </section>
        ),
      },
    ],
  };
}

const plainTextOf = (source: LocalizedText, lang: string): string =>
  picked(source, lang)
    .map((run) => run.text)
    .join("");

function StatusSymbol({
  name,
  meaning,
  ...certainty
}: Certainty & {
  readonly name: string;
  readonly meaning: string;
}) {
  return (
    <li>
      <PrintGlyph laneIndex={NO_LANE} {...certainty} />
      <span>
        <b>{name}</b>: {meaning}
      </span>
    </li>
  );
}

export function figureBlock(
  events: readonly TimelineEvent[],
  figure: PrintedFigure,
  locale: Locale,
  { bodyWidthPx, scale }: SheetSize,
): SheetBlock | undefined {
  const { chronicle, lang, messages, printMessages } = locale;
  if (events.length === 0) return undefined;
  const eras = figureEras(chronicle.eras, windowOf(figure.events), printMessages.letters);
  const key = eras.flatMap(({ letter, era }, i): readonly Run[] => [
    ...(i === 0 ? [] : [plain(" \u00A0 ")]),
    strong(`${letter}\u00A0`),
    ...picked(era.label, lang),
    plain(` (${formatEraPeriod(era.date, lang, messages.dates)})`),
  ]);
  return {
    key: "figure",
    form: "full",
    items: [
      {
        kind: "drawn",
        node: (
          <PrintFigure
            chronicle={chronicle}
            events={events}
            figure={figure}
            widthPx={bodyWidthPx}
            scale={scale}
            lang={lang}
            messages={printMessages}
          />
        ),
      },
      ...(key.length > 0 ? [text("caption", key)] : []),
    ],
  };
}

/** Each source once with its number, and the credits of the texts. */
export function endBlocks({ chronicle, lang, messages, printMessages, has, notes }: Locale): readonly SheetBlock[] {
  const { licence, version } = chronicle.meta;
  const imprint = [
    licence ? printMessages.licence(licence.name) : "",
    version === undefined ? "" : printMessages.version(version),
  ]
    .filter((part) => part !== "")
    .join(" · ");
  const blocks: SheetBlock[] = [];
  if (has("sources") && notes.notes.length > 0) {
    blocks.push({
      key: "sources",
      form: "full",
      items: [text("period", [plain(printMessages.sources)], "h2")],
      keepsWithNext: true,
    });
    for (const [i, source] of notes.notes.entries()) {
      const { kind, url } = source;
      blocks.push({
        key: `source ${i + 1}`,
        form: "note",
        side: <p>{i + 1}</p>,
        items: [
          text(
            "caption",
            joined(
              [
                picked(sourceName(source), lang),
                ...sourceFacts(source, lang, messages).map((fact) => shown(fact)),
                // "Other" adds nothing to the title.
                kind === "other" ? [] : [plain(messages.details.sourceKinds[kind])],
                url === undefined ? [] : [plain(url)],
              ],
              " · ",
            ),
          ),
        ],
      });
    }
  }
  if (imprint !== "") blocks.push({ key: "imprint", form: "full", items: [text("facts", [plain(imprint)])] });
  return blocks;
}
