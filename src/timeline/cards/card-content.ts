/** What a card says, in one language. */
import { formatEventDate } from "../../i18n/format-date";
import type { Messages } from "../../i18n/messages";
import { type LocatedPlace, hasShapes, locatedPlaces } from "../../features/map/map-places";
import type { Chronicle, TimelineEvent } from "../../model/chronicle/chronicle";
import { doubtOf } from "../../model/chronicle/lane-style";
import { type LocalizedText, pickText } from "../../model/localized";
import { type Picture, pictureOf } from "../../store/selectors/pictures";
import type { AppState } from "../../store/state";

/** A text, and its language if that is not the one of the page. */
export type CardText = { readonly text: string; readonly lang: string | undefined };

/** The one thing to look at. */
export type CardVisual =
  | { readonly kind: "picture"; readonly picture: Picture }
  | { readonly kind: "figure"; readonly value: CardText; readonly label: CardText; readonly source: CardText }
  | { readonly kind: "quote"; readonly text: CardText; readonly speaker: CardText }
  | { readonly kind: "map"; readonly places: readonly LocatedPlace[]; readonly event: TimelineEvent };

export type CardContent = {
  readonly title: CardText;
  readonly date: string;
  /** "claimed". */
  readonly status: string | undefined;
  /** Who claims it. */
  readonly claimant: CardText | undefined;
  readonly summary: CardText | undefined;
  /** In order of preference; if one cannot be drawn, the next one is. */
  readonly visuals: readonly CardVisual[];
};

export type CardSource = {
  readonly chronicle: Chronicle;
  readonly lang: string;
  readonly messages: Messages;
  /** Has the pictures. */
  readonly getState: () => AppState;
};

export function cardContent(event: TimelineEvent, source: CardSource): CardContent {
  const { lang, messages } = source;
  const text = (of: LocalizedText): CardText => {
    const picked = pickText(of, lang);
    return { text: picked.text, lang: picked.isFallback ? picked.lang : undefined };
  };
  const doubt = doubtOf(event);
  const word = doubt && messages.statuses.beside[doubt];
  // A content note is read before the text of the event, in the details.
  const body = event.contentNote ?? event.summary;
  const claimant = word === undefined || event.claimedBy === undefined ? undefined : text(event.claimedBy);
  return {
    title: text(event.title),
    date: formatEventDate(event.date, lang, messages.dates, "short"),
    status: word,
    claimant,
    summary: body === undefined ? undefined : text(body),
    visuals: visualsOf(event, source, text),
  };
}

function visualsOf(
  event: TimelineEvent,
  { chronicle, getState }: CardSource,
  text: (of: LocalizedText) => CardText,
): readonly CardVisual[] {
  const visuals: CardVisual[] = [];
  const picture = pictureOf(getState(), event);
  const [figure] = event.figures;
  const [quote] = event.quotes;
  const places = locatedPlaces(event, chronicle);
  if (picture) visuals.push({ kind: "picture", picture });
  if (figure)
    visuals.push({ kind: "figure", value: text(figure.value), label: text(figure.label), source: text(figure.source) });
  if (quote) visuals.push({ kind: "quote", text: text(quote.text), speaker: text(quote.speaker) });
  if (places.length > 0 || hasShapes(event)) visuals.push({ kind: "map", places, event });
  return visuals;
}
