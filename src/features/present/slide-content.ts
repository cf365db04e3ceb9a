/** The content of a slide, without its layout. */
import type { Chronicle, TimelineEvent } from "../../model/chronicle/chronicle";
import type { Medium } from "../../model/chronicle/media";
import { locatedPlaces } from "../map/map-places";
import { mapShapesOf } from "../map/map-shapes";
import { type LocalizedText, allTexts } from "../../model/localized";
import { windowOfMap } from "../../model/stories/map-window";
import type { StepMap } from "../../model/stories/step-map";
import { type StepInStory, eventOfStep } from "../../model/stories/story";
import type { TimeWindow } from "../../model/time";

/**
 * Next to the headline: the picture, or else the first figure with its owner, or else the first quotation with its speaker,
 * or else a map of the places, as on cards. A map that the step asks for comes before all of them.
 */
export type SlideSide =
  | {
      readonly kind: "figure";
      readonly value: LocalizedText;
      readonly label: LocalizedText;
      readonly source: LocalizedText;
    }
  | { readonly kind: "quote"; readonly text: LocalizedText; readonly speaker: LocalizedText }
  | {
      readonly kind: "picture";
      readonly picture: Medium;
      /** Fills the slide behind the headline: there is little else to read. */
      readonly isFull: boolean;
    }
  | { readonly kind: "map" }
  /** The step is about a period on the map. */
  | {
      readonly kind: "period";
      readonly map: StepMap;
      readonly window: TimeWindow;
      /** Some of its places are known only roughly, and drawn as rings. */
      readonly hasRings: boolean;
    };

export type SlideContent = {
  readonly headline: LocalizedText | undefined;
  readonly event: TimelineEvent | undefined;
  readonly lede: LocalizedText | undefined;
  readonly side: SlideSide | undefined;
  readonly question: LocalizedText | undefined;
};

/** A longer headline would cover too much of the picture. */
const MAX_HEADLINE_ON_PICTURE = 90;

/** @param pictureOf  the picture that may be shown of an event */
export function slideContent(
  chronicle: Chronicle,
  { step }: StepInStory,
  pictureOf: (event: TimelineEvent) => Medium | undefined = () => undefined,
): SlideContent {
  const event = eventOfStep(chronicle, step);
  return {
    headline: step.headline ?? event?.title,
    event,
    lede: event?.summary,
    side: step.map
      ? periodSide(step.map, windowOfMap(chronicle, step), chronicle)
      : event && (pictureSide(event, pictureOf(event), step) ?? wordsSide(event) ?? mapSide(event, chronicle)),
    question: step.question,
  };
}

const ROUGH: ReadonlySet<string | undefined> = new Set(["area", "region", "sea"]);

function periodSide(map: StepMap, window: TimeWindow, { events, places }: Chronicle): SlideSide {
  let hasRings = false;
  for (const { date, places: ids } of events)
    hasRings ||=
      date.startMs < window.end &&
      date.endMs > window.start &&
      ids.some((id) => ROUGH.has(places.get(id)?.precision) && places.get(id)?.lat !== undefined);
  return { kind: "period", map, window, hasRings };
}

function pictureSide(
  { title, summary, status, contested }: TimelineEvent,
  picture: Medium | undefined,
  { headline, question }: StepInStory["step"],
): SlideSide | undefined {
  if (!picture) return undefined;
  const longest = Math.max(...allTexts(headline ?? title).map((text) => text.length));
  const isDoubtful = (status !== undefined && status !== "confirmed") || contested !== undefined;
  const hasMore = summary !== undefined || question !== undefined || isDoubtful;
  return { kind: "picture", picture, isFull: !hasMore && longest <= MAX_HEADLINE_ON_PICTURE };
}

function wordsSide({ figures, quotes }: TimelineEvent): SlideSide | undefined {
  const [figure] = figures;
  if (figure) return { kind: "figure", ...figure };
  const [quote] = quotes;
  return quote && { kind: "quote", text: quote.text, speaker: quote.speaker };
}

/** None with a content note, like the picture: the slide then says no more than its words. */
function mapSide(event: TimelineEvent, chronicle: Chronicle): SlideSide | undefined {
  if (event.contentNote !== undefined) return undefined;
  return locatedPlaces(event, chronicle).length + mapShapesOf(event).length > 0 ? { kind: "map" } : undefined;
}
