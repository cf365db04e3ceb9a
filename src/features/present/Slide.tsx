/** One step of a story at 1920 × 1080, legible from the back row. The parent scales it. */
import { type ComponentType, type RefObject, useRef } from "react";
import { formatEventDate } from "../../i18n/format-date";
import { formatPeriod } from "../../i18n/format-period";
import type { StoryMessages } from "../../i18n/lazy-messages";
import { Quoted, Text, useLang, useMessages, usePick } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { type StepInStory, eventOfStep } from "../../model/stories/story";
import { useApp } from "../../store/react";
import { pictureMedium } from "../../store/selectors/pictures";
import { ContestedBrief } from "../../i18n/ContestedText";
import { Glyph } from "../../ui/Glyph";
import { ContextStrip } from "./ContextStrip";
import { type SlideSide, slideContent } from "./slide-content";
import { SlidePicture } from "./SlidePicture";
import type { StepMapProps } from "../map/step-map-props";
import { useFitText } from "./use-fit-text";
import styles from "./Slide.module.css";

/** The names of a map, 13 px high, are legible from the back row at this scale. */
const MAP_SCALE = 2.2;
const mapOf = (width: number, height: number) => ({
  scale: MAP_SCALE,
  size: { width: Math.ceil(width / MAP_SCALE), height: Math.ceil(height / MAP_SCALE) },
});
/** From the row of buttons down to the strip. */
const MAPS = { map: mapOf(800, 711), period: mapOf(1_140, 711) };
/** What the dots of the steps may take: where a map begins, they end. */
const DOTS_PX = { map: 960, period: 620 };

export type SlideProps = {
  readonly chronicle: Chronicle;
  readonly at: StepInStory;
  readonly messages: StoryMessages;
  readonly hidesLater?: boolean;
  readonly isQuestionShown?: boolean;
  /** Whether the playback of its map has been started; absent: all of it is shown at once. */
  readonly isPlayed?: boolean;
  /** Draws the map; the same for all slides. */
  readonly StepMap: ComponentType<StepMapProps>;
};

export function Slide(props: SlideProps) {
  const { chronicle, at, messages, hidesLater = false, isQuestionShown = false, isPlayed, StepMap } = props;
  const shown = useApp((state) => {
    const event = eventOfStep(chronicle, at.step);
    return event && pictureMedium(state, event);
  });
  const { headline, event, lede, side, question } = slideContent(chronicle, at, () => shown);
  const { statuses, dates, details } = useMessages();
  const lang = useLang();
  const body = useRef<HTMLDivElement>(null);
  const sideBox = useRef<HTMLElement>(null);
  const laneIndex = event ? chronicle.lanes.findIndex(({ id }) => id === event.lane) : -1;
  const lane = chronicle.lanes[laneIndex];
  const key = `${at.place.id} ${at.place.step} ${lang} ${isQuestionShown} ${side?.kind}`;
  // In this order: the words decide how wide the side is.
  useFitText(body, key);
  useFitText(sideBox, key);
  const status = event?.status;
  const hasQuestion = isQuestionShown && question !== undefined;
  const isDoubtful = status !== undefined && status !== "confirmed";
  return (
    <div className={styles.slide} data-step={at.place.step}>
      <div
        className={styles.body}
        ref={body}
        data-map={side?.kind === "map" || side?.kind === "period" ? side.kind : undefined}
        data-picture={side?.kind === "picture" ? (side.isFull ? "full" : "beside") : undefined}
      >
        <div className={styles.main}>
          <p className={styles.when}>
            {!event && <Text of={at.story.title} />}
            {event && (
              <>
                <Glyph laneIndex={laneIndex} status={status} contested={event.contested} size={34} />
                <b className="num">{formatEventDate(event.date, lang, dates)}</b>
                {lane && (
                  <span>
                    <Text of={lane.label} />
                  </span>
                )}
              </>
            )}
          </p>
          <h2 className={styles.headline}>
            <Text of={headline} />
          </h2>
          {side?.kind === "period" && !event && (
            <p className={`${styles.status} num`}>{formatPeriod(side.window, lang, chronicle.digest.range)}</p>
          )}
          {side?.kind === "period" && side.hasRings && (
            <p className={styles.key}>
              <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
                <circle cx="20" cy="20" r="17" />
              </svg>
              {messages.stage.ring}
            </p>
          )}
          {event && isDoubtful && (
            <p className={styles.status}>
              <b>{statuses[status]}</b>
              {": "}
              {event.claimedBy === undefined ? statuses.meaning[status] : <Text of={event.claimedBy} />}
            </p>
          )}
          {event?.contested && (
            <p className={styles.status}>
              <ContestedBrief contested={event.contested} actors={chronicle.actors} />
            </p>
          )}
          {event?.contentNote !== undefined && (
            <p className={styles.note}>
              <Text of={event.contentNote} />
            </p>
          )}
          {lede !== undefined && (
            <p className={styles.lede} data-asked={hasQuestion ? "" : undefined}>
              <Text of={lede} />
            </p>
          )}
          {hasQuestion && (
            <p className={styles.question}>
              <span className="visually-hidden">{messages.stage.question}: </span>
              <Text of={question} />
            </p>
          )}
        </div>
        {side?.kind === "picture" && event && <SlidePicture event={event} medium={side.picture} />}
        {side?.kind === "map" && event && (
          <div className={styles.map}>
            <StepMap key={event.id} event={event} {...MAPS.map} />
          </div>
        )}
        {side?.kind === "period" && (
          <div className={styles.map}>
            <StepMap
              key={`${at.place.id} ${at.place.step}`}
              map={side.map}
              window={side.window}
              isPlayed={isPlayed}
              {...MAPS.period}
            />
          </div>
        )}
        {(side?.kind === "figure" || side?.kind === "quote") && (
          <Side box={sideBox} side={side} figureName={details.figures} />
        )}
      </div>
      <StepDots at={at} hidesLater={hidesLater} side={side} />
      <ContextStrip chronicle={chronicle} at={at} hidesLater={hidesLater} />
    </div>
  );
}

/** "600 000" or "338 votes" can be larger than "between 2,000 and 3,000". */
const lengthOf = (value: string) => (value.length <= 6 ? "short" : value.length <= 14 ? "medium" : "long");

type SideProps = {
  readonly box: RefObject<HTMLElement | null>;
  readonly side: Extract<SlideSide, { readonly kind: "figure" | "quote" }>;
  readonly figureName: string;
};

function Side({ box, side, figureName }: SideProps) {
  const pick = usePick();
  if (side.kind === "figure") {
    const { text } = pick(side.value);
    return (
      <figure className={styles.side} ref={box} aria-label={figureName}>
        <p className={styles.figure} data-length={lengthOf(text)}>
          <Text of={side.value} />
        </p>
        <p className={styles.counted}>
          <Text of={side.label} />
        </p>
        <figcaption className={styles.owner}>
          <Text of={side.source} />
        </figcaption>
      </figure>
    );
  }
  return (
    <figure className={styles.side} ref={box}>
      <blockquote className={styles.quote}>
        <Quoted text={side.text} />
      </blockquote>
      <figcaption className={styles.owner}>
        <Text of={side.speaker} />
      </figcaption>
    </figure>
  );
}

const MAX_STEP_DOTS = 60;
/** A dot with its gap, and what the one of this step is wider. */
const [DOT_PX, WIDER_PX] = [30, 32];

type DotsProps = { readonly at: StepInStory; readonly hidesLater: boolean; readonly side: SlideSide | undefined };

/** On the right; beside a map, below the words. */
function StepDots({ at: { story, place }, hidesLater, side }: DotsProps) {
  const { length } = story.steps;
  const count = hidesLater ? place.step : length;
  const isBesideMap = side?.kind === "map" || side?.kind === "period";
  const most = isBesideMap ? Math.floor((DOTS_PX[side.kind] - WIDER_PX) / DOT_PX) : MAX_STEP_DOTS;
  const on = isBesideMap ? "words" : side?.kind === "picture" && side.isFull ? "picture" : undefined;
  return (
    <div className={styles.dots} data-on={on} aria-hidden="true">
      {length > most ? (
        <span className="num">
          {place.step}/{length}
        </span>
      ) : (
        Array.from({ length: count }, (_, i) => (
          <i key={i} data-is={i + 1 === place.step ? "now" : i + 1 < place.step ? "past" : "later"} />
        ))
      )}
    </div>
  );
}
