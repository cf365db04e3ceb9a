/** Types shared by the files of the benchmark. */

export type ProbeSettings = {
  /** Selector of drawn events. */
  readonly events: string;
  readonly observesVitals: boolean;
};

export type Vitals = {
  readonly firstPaintMs: number;
  readonly lcpMs: number;
  readonly layoutShift: number;
  readonly interactionMs: number;
  /** Sum of what long tasks take beyond 50 ms, from the first paint on. */
  readonly blockingMs: number;
};

/** Lives in the measured page as `bench`. Times are ms since navigation began, durations ms. */
export type Probe = {
  readonly ready: Promise<number>;
  /** The first event in the window that the page settles on, where it shows another one before. */
  readonly settled: () => Promise<number | undefined>;
  /** Makes `step` the time from the next such input to the frame that shows what it changed in the watched element. */
  readonly armStep: (inputType: string, watched: string) => void;
  /** Makes `step` the time from the next such input to the frame that shows a match. */
  readonly armSight: (inputType: string, selector: string) => void;
  readonly step: () => Promise<number>;
  /** Counts what has read the layout since, in `stopReads`. */
  readonly watchReads: () => void;
  readonly stopReads: () => number;
  readonly startFrames: () => void;
  readonly stopFrames: () => readonly number[];
  readonly middleOf: (selector?: string) => { readonly x: number; readonly y: number };
  readonly elements: (selector: string) => number;
  readonly dataReadyMs: () => number | undefined;
  readonly vitals: () => Vitals;
};

/** One page to measure at one size. */
export type Subject = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** Shows the window that pan and zoom begin with: by `showWindow` of the page, by another address, or not at all. */
  readonly inWindow: "showWindow" | { readonly address: string } | undefined;
  readonly events: string;
  /** What changes when the timeline is zoomed. */
  readonly watched: string;
  /** Where the pointer goes; the middle of the window when left out. */
  readonly pointer?: string;
  /** What is clicked to zoom, for a timeline that the wheel does not zoom. */
  readonly zoomButton?: string;
  /** What the arrow keys move the start of the window with. */
  readonly brush?: string;
  /** The timeline without the page around it. */
  readonly timeline: string;
  readonly isOurs: boolean;
};

/** A number, or why there is none. */
export type Figure = number | string;

/** One run of one page. Measures that were not taken are missing. */
export type Measures = Readonly<Record<string, Figure>>;

export type Result = {
  readonly subject: string;
  readonly name: string;
  readonly size: number;
  readonly runs: readonly Measures[];
};
