import type { TimelineEvent } from "../../model/chronicle/chronicle";
import type { StepMap } from "../../model/stories/step-map";
import type { TimeWindow } from "../../model/time";

/** What a slide says to the component of another feature that draws its map: the places of an event, or a period. */
export type StepMapProps = {
  /** Drawn in these units, and then as large as its box by `scale`. */
  readonly size: { readonly width: number; readonly height: number };
  readonly scale: number;
} & (
  | {
      readonly map: StepMap;
      readonly window: TimeWindow;
      /** Whether the playback has been started; absent: everything is shown at once. */
      readonly isPlayed?: boolean | undefined;
      readonly event?: undefined;
    }
  | { readonly event: TimelineEvent }
);
