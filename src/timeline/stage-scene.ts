/** What a stage draws, and where. */
import type { Layouter } from "../lod/layouter";
import type { Px } from "../model/time";
import type { EventView } from "./event-view";
import type { AdapterEra } from "./vis-adapter";

export type StageScene = {
  readonly layouter: Layouter;
  /** The element of an event, created on first use. */
  readonly view: (eventId: string) => EventView | undefined;
  /** Dates of turning points, marked on the axis. */
  readonly turningPoints: Float64Array;
  readonly eras: readonly AdapterEra[];
  readonly laneCount: number;
  /** Lanes that the filter has turned off: they take no height. */
  readonly offLanes: ReadonlySet<number>;
  readonly rowPx: Px;
  /** Space above and below the rows of a lane, before spare height is shared out. */
  readonly lanePadPx: Px;
  /** Height of a lane's header above its rows; 0 where the header is to the left. */
  readonly headerPx: Px;
  /** Height that the lanes may take, in screens, before rows are rationed: on a phone they scroll. */
  readonly screens: number;
  /** False: shapes only, without badges (the strip of a phone). */
  readonly hasBadges: boolean;
};

export type StageLayout = {
  /** Outer height of each lane, px; 0 for one that is off. */
  readonly laneHeights: readonly Px[];
};

export type StageHosts = {
  readonly viewport: HTMLElement;
  readonly axis: HTMLElement;
};
