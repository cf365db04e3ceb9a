/** What the writers of texts need: the chronicle, and the language of what they write. */
import type { Chronicle, Claim, Source, TimelineEvent } from "../../model/chronicle/chronicle";
import { doubtOf } from "../../model/chronicle/lane-style";
import { type LocalizedText, pickText } from "../../model/localized";
import { claimKind, claimantsOf, contestedPoints } from "../../i18n/contested";
import type { ExportMessages } from "../../i18n/en/export";
import { formatEventDate } from "../../i18n/format-date";
import type { Messages } from "../../i18n/messages";
import { sourceFacts, sourceName } from "../../i18n/source-facts";

export type ExportDocument = {
  readonly chronicle: Chronicle;
  /** Of the texts. */
  readonly lang: string;
  readonly messages: Messages;
  readonly words: ExportMessages["file"];
};

export const textIn = ({ lang }: ExportDocument, text: LocalizedText | undefined): string => pickText(text, lang).text;

export const dateInWords = ({ lang, messages }: ExportDocument, { date }: Pick<TimelineEvent, "date">): string =>
  formatEventDate(date, lang, messages.dates);

/** Whether a date says more than its first and last day: about, uncertain, open, one of several days. */
export const isInexact = ({ date }: Pick<TimelineEvent, "date">): boolean =>
  date.kind === "within" ||
  [date.startApproximate, date.endApproximate, date.startUncertain, date.endUncertain].some(Boolean) ||
  date.startOpen ||
  date.endOpen;

/** "Claimed: the harbour’s log"; `undefined` for a confirmed event and for one without a status. */
export function statusLine(document: ExportDocument, event: TimelineEvent): string | undefined {
  const doubt = doubtOf(event);
  if (doubt === undefined || doubt === "contested") return undefined;
  const claimant = textIn(document, event.claimedBy);
  const name = document.messages.statuses[doubt];
  return claimant === "" ? name : `${name}: ${claimant}`;
}

/** "Contested: responsibility", and each claim with who makes it. */
export function contestedLines(document: ExportDocument, { contested }: TimelineEvent): readonly string[] {
  if (!contested) return [];
  const { messages } = document;
  const lines = contested.claims.map((claim) => claimLine(document, claim));
  return [`${messages.statuses.contested}: ${contestedPoints(contested, messages)}`, ...lines];
}

function claimLine(document: ExportDocument, claim: Claim): string {
  const { chronicle, messages } = document;
  const who = claimantsOf(claim, chronicle.actors)
    .map((name) => textIn(document, name))
    .join(", ");
  const kind = claimKind(claim, messages);
  return `${who}${kind === undefined ? "" : ` (${kind})`}: ${textIn(document, claim.text)}`;
}

export const laneLabel = (document: ExportDocument, { lane }: TimelineEvent): string =>
  textIn(document, document.chronicle.lanes.find(({ id }) => id === lane)?.label);

export function placeNames(document: ExportDocument, { places, placeLabel }: TimelineEvent): readonly string[] {
  if (placeLabel !== undefined) return [textIn(document, placeLabel)];
  return places.map((id) => textIn(document, document.chronicle.places.get(id)?.name) || id);
}

export const actorNames = (document: ExportDocument, { actors }: TimelineEvent): readonly string[] =>
  actors.map((id) => textIn(document, document.chronicle.actors.get(id)?.name) || id);

/** The name of a source, and what follows it: author, publisher, date. */
export function sourceLine(
  document: ExportDocument,
  source: Source,
): { readonly name: string; readonly facts: string } {
  const { lang, messages } = document;
  const facts = sourceFacts(source, lang, messages).map(({ text }) => text);
  return { name: textIn(document, sourceName(source)), facts: facts.filter((fact) => fact !== "").join(", ") };
}

/** Number, what is counted and who says so, in one line each. */
export const figureLines = (document: ExportDocument, { figures }: TimelineEvent): readonly string[] =>
  figures.map(({ value, label, source }) => {
    const [number, counted, by] = [value, label, source].map((text) => textIn(document, text));
    return `${number} ${counted} (${by})`;
  });

/** Quotation and speaker. Quotation marks are those of the language. */
export const quoteLines = (document: ExportDocument, { quotes }: TimelineEvent): readonly string[] =>
  quotes.map(({ text, speaker, note }) => {
    const marks = document.lang === "uk" ? (["«", "»"] as const) : (["“", "”"] as const);
    const said = textIn(document, note);
    const by = [textIn(document, speaker), said].filter((part) => part !== "").join(", ");
    return `${marks[0]}${textIn(document, text)}${marks[1]} — ${by}`;
  });
