/** What a slide or a printed sheet says to the component of another feature that draws its map, and what it hears of it. */
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import type { StepMap } from "../../model/stories/step-map";
import type { TimeWindow } from "../../model/time";
import type { MapSize } from "./projection";

/** The events of a period, in the region of a step. */
export type PeriodOnMap = {
  readonly map: StepMap;
  readonly window: TimeWindow;
  /** Whether the playback has been started; absent: everything is shown at once. */
  readonly isPlayed?: boolean | undefined;
};

export type StepMapProps = {
  /** Drawn in these units, and then as large as its box by `scale`. */
  readonly size: MapSize;
  readonly scale: number;
  /** In black, whatever the theme: the document has the shapes of paper. */
  readonly isOnPaper?: boolean;
} & (
  | (PeriodOnMap & { readonly event?: undefined; readonly events?: undefined })
  /** The places of one event. */
  | { readonly event: TimelineEvent; readonly events?: undefined }
  /** Where most of the places of these events are. */
  | { readonly events: readonly TimelineEvent[]; readonly event?: undefined }
);

/** What a map shows of which something is to be said. */
export type MapSubject = Pick<StepMapProps, "size"> & (PeriodOnMap | { readonly events: readonly TimelineEvent[] });

/** What is within the edges of a map, for words about it. */
export type MapFacts = {
  /** Number of different events. */
  readonly events: number;
  /** Number of events with a place, none of which is within the edges. */
  readonly beyond: number;
  /** Number of routes and areas of events without a place. */
  readonly routes: number;
  readonly areas: number;
  /** By their first event. */
  readonly places: readonly {
    readonly id: string;
    readonly events: number;
    /** Drawn as a point, as a ring, or as the outline of a whole country. */
    readonly extent: "point" | "ring" | "country";
  }[];
};

/** Before an id of the sprite: the same shape in black, whatever the theme. */
export const PAPER_GLYPH = "paper-";
