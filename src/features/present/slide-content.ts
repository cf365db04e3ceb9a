/** The content of a slide, without its layout. */
import type { Chronicle, TimelineEvent } from "../../model/chronicle/chronicle";
import type { LocalizedText } from "../../model/localized";
import { type StepInStory, eventOfStep } from "../../model/stories/story";

/** Next to the headline: the first figure with its owner, or else the first quotation with its speaker. */
export type SlideSide =
  | {
      readonly kind: "figure";
      readonly value: LocalizedText;
      readonly label: LocalizedText;
      readonly source: LocalizedText;
    }
  | { readonly kind: "quote"; readonly text: LocalizedText; readonly speaker: LocalizedText };

export type SlideContent = {
  readonly headline: LocalizedText | undefined;
  readonly event: TimelineEvent | undefined;
  readonly lede: LocalizedText | undefined;
  readonly side: SlideSide | undefined;
  readonly question: LocalizedText | undefined;
};

export function slideContent(chronicle: Chronicle, { step }: StepInStory): SlideContent {
  const event = eventOfStep(chronicle, step);
  return {
    headline: step.headline ?? event?.title,
    event,
    lede: event?.summary,
    side: event && sideOf(event),
    question: step.question,
  };
}

function sideOf({ figures, quotes }: TimelineEvent): SlideSide | undefined {
  const [figure] = figures;
  if (figure) return { kind: "figure", ...figure };
  const [quote] = quotes;
  return quote && { kind: "quote", text: quote.text, speaker: quote.speaker };
}
