/**
 * An event or story step as a block: date in the side column, then title, facts, text, figures and quotations with
 * their owners.
 */
import type { ComponentType, ReactNode } from "react";
import { formatEventDate } from "../../i18n/format-date";
import type { Messages } from "../../i18n/messages";
import type { PrintMessages } from "../../i18n/lazy-messages";
import { claimKind, claimantsOf, contestedPoints } from "../../i18n/contested";
import { placeNameIn } from "../../i18n/place-name";
import type { Chronicle, TimelineEvent } from "../../model/chronicle/chronicle";
import { type LocalizedText, pickText } from "../../model/localized";
import type { PaperPart } from "../../model/print-options";
import type { MapFacts, MapSubject, StepMapProps } from "../map/step-map-props";
import { PrintGlyph } from "./PrintGlyph";
import { PrintPicture } from "./PrintPicture";
import {
  type BlockItem,
  type Run,
  type SheetBlock,
  joined,
  lengthOf,
  paragraphs,
  picked,
  plain,
  strong,
  text,
} from "./blocks";
import type { SourceNotes } from "./source-notes";

/** Draws maps, and says what is on them. */
export type SheetMaps = {
  readonly Map: ComponentType<StepMapProps>;
  readonly factsOf: (subject: MapSubject) => MapFacts;
};

/** Everything besides the events that the text depends on. */
export type Locale = {
  readonly chronicle: Chronicle;
  readonly lang: string;
  readonly messages: Messages;
  readonly printMessages: PrintMessages;
  readonly has: (part: PaperPart) => boolean;
  readonly notes: SourceNotes;
  /** Absent while events are being filtered. */
  readonly maps: SheetMaps | undefined;
  /** The medium that shows an event at once, with its credit. */
  readonly pictureOf: (event: TimelineEvent) => TimelineEvent["media"][number] | undefined;
};

export function eventBlock(event: TimelineEvent, locale: Locale): SheetBlock {
  const glyph = <PrintGlyph laneIndex={laneIndexOf(event, locale)} status={event.status} contested={event.contested} />;
  return {
    key: event.id,
    form: "row",
    side: <Dated date={formatDateOf(event, locale)} />,
    items: [{ ...text("title", picked(event.title, locale.lang), "h3"), mark: glyph }, ...eventItems(event, locale)],
  };
}

/** The content below the title of an event. */
export function eventItems(event: TimelineEvent, locale: Locale): readonly BlockItem[] {
  const items = [
    factsOf(event, locale),
    statusOf(event, locale),
    contestedOf(event, locale),
    ...textsOf(event, locale),
  ].filter((item) => item !== undefined);
  return [...withNotes(items, locale.notes.numbersOf(event)), ...pictureItems(event, locale)];
}

/** The picture, and who made it. */
function pictureItems(event: TimelineEvent, { pictureOf, lang, messages, has }: Locale): readonly BlockItem[] {
  const medium = has("pictures") ? pictureOf(event) : undefined;
  if (!medium) return [];
  const { caption, credit, licence } = medium;
  const words = joined(
    [
      picked(caption, lang),
      credit === undefined ? [] : [plain(messages.details.credit(pickText(credit, lang).text))],
      licence ? [plain(`${messages.details.licence} ${licence.name}`)] : [],
    ],
    " · ",
  );
  const picture = { kind: "drawn", node: <PrintPicture event={event} /> } as const;
  return lengthOf(words) > 0 ? [picture, text("caption", words)] : [picture];
}

export const laneIndexOf = ({ lane }: TimelineEvent, { chronicle }: Locale): number =>
  chronicle.lanes.findIndex(({ id }) => id === lane);

export const formatDateOf = ({ date }: TimelineEvent, { lang, messages }: Locale): string =>
  formatEventDate(date, lang, messages.dates);

export function Dated({
  date,
  above,
  below,
}: {
  readonly date: string;
  readonly above?: ReactNode;
  readonly below?: ReactNode;
}) {
  return (
    <>
      {above}
      <p>
        <b>{date}</b>
      </p>
      {below}
    </>
  );
}

/** Topic, status and place. */
function factsOf(event: TimelineEvent, locale: Locale): BlockItem | undefined {
  const { chronicle, lang, messages } = locale;
  const lane = chronicle.lanes[laneIndexOf(event, locale)];
  const status = event.status && messages.statuses[event.status];
  const places = event.places.flatMap((id) => chronicle.places.get(id) ?? []);
  const runs = joined(
    [
      picked(lane?.label, lang),
      status === undefined ? [] : [plain(status)],
      picked(event.placeLabel, lang),
      places.length === 0 ? [] : [plain(places.map((place) => placeNameIn(lang, place)).join("; "))],
    ],
    " · ",
  );
  return lengthOf(runs) === 0 ? undefined : text("meta", runs);
}

/** A claim always names its owner. */
function statusOf({ status, claimedBy }: TimelineEvent, { lang, messages }: Locale): BlockItem | undefined {
  if (claimedBy === undefined && (status === undefined || status === "confirmed")) return undefined;
  const announced =
    claimedBy === undefined ? [plain(messages.statuses.meaning[status ?? "confirmed"])] : picked(claimedBy, lang);
  return text("meta", [strong(`${messages.details.statusNote[status ?? "confirmed"]}: `), ...announced]);
}

/** What is contested, and every claim with its owner. */
function contestedOf({ contested }: TimelineEvent, { chronicle, lang, messages }: Locale): BlockItem | undefined {
  if (!contested) return undefined;
  const claims = contested.claims.map((claim) => {
    const kind = claimKind(claim, messages);
    const names = joined(
      claimantsOf(claim, chronicle.actors).map((name) => picked(name, lang)),
      ", ",
    );
    return [
      ...names,
      ...(kind === undefined ? [] : [plain(` (${kind})`)]),
      ...(names.length > 0 ? [plain(": ")] : []),
      ...picked(claim.text, lang),
    ];
  });
  return text("meta", [
    strong(`${messages.statuses.contested}: `),
    plain(contestedPoints(contested, messages)),
    ...(claims.length > 0 ? [plain(". "), ...joined(claims, "; ")] : []),
  ]);
}

function textsOf(event: TimelineEvent, locale: Locale): readonly BlockItem[] {
  const { lang, messages, printMessages, has } = locale;
  const items: BlockItem[] = [];
  const shows = has("summaries") || (has("quotes") && event.figures.length + event.quotes.length > 0);
  if (event.contentNote !== undefined && shows)
    items.push(text("warned", [strong(`${printMessages.contentNote}: `), ...picked(event.contentNote, lang)]));
  if (has("summaries")) for (const runs of paragraphs(event.summary, lang)) items.push(text("prose", runs));
  if (!has("quotes")) return items;
  for (const { value, label, source } of event.figures)
    items.push(
      text("quote", [
        ...picked(value, lang, "value"),
        plain(" "),
        ...picked(label, lang),
        plain(" ("),
        ...picked(source, lang),
        plain(")"),
      ]),
    );
  for (const quote of event.quotes)
    items.push(
      text("quote", [
        ...quoted(quote.text, lang, messages),
        plain(" — "),
        ...joined([picked(quote.speaker, lang), picked(quote.note, lang)], ", "),
      ]),
    );
  return items;
}

/** Quotation marks of the language of the quotation. */
export function quoted(source: LocalizedText, lang: string, { details }: Messages): readonly Run[] {
  const { lang: own, isFallback } = pickText(source, lang);
  const [announced, ...tag] = picked(source, lang);
  const inMarks = !isFallback
    ? details.quoted(announced?.text ?? "")
    : own === "en"
      ? `“${announced?.text ?? ""}”`
      : `«${announced?.text ?? ""}»`;
  return announced ? [{ ...announced, text: inMarks }, ...tag] : [];
}

/** Appends the source numbers to the last text of the event. */
function withNotes(items: readonly BlockItem[], numbers: readonly number[]): readonly BlockItem[] {
  if (numbers.length === 0) return items;
  const note: Run = { text: `\u00A0[${numbers.join(",\u00A0")}]`, as: "ref" };
  const body = items.findLastIndex((item) => item.kind === "text" && item.style === "prose");
  const at = body >= 0 ? body : items.length - 1;
  return items.map((item, i) => (i === at && item.kind === "text" ? { ...item, runs: [...item.runs, note] } : item));
}
