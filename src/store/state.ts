/** The shape of the one store. Slices are nested, so names cannot collide; deeds are plain functions beside them. */
import type { FileFacts } from "../data/load-chronicle";
import type { LoadProgress } from "../data/load-progress";
import type { StorageError } from "../data/user-stories/storage-error";
import type { WorkerFilterResult, FilterWorker } from "../data/filter-worker";
import type { FilterResult } from "../lod/filter-engine";
import type { Assumption, ReadingChoices } from "../formats/assumptions";
import type { Chronicle, Story } from "../model/chronicle/chronicle";
import type { Facet, FilterSpec } from "../model/filter/filter";
import type { ExportMetadata } from "../model/single-file";
import type { ModeId } from "../model/mode";
import type { UserStory } from "../model/stories/user-story";
import type { PrintOptions } from "../model/print-options";
import type { Problem } from "../model/problem";
import type { QuizLink } from "../model/quiz/quiz-options";
import type { StoryPlace } from "../model/stories/story";
import type { TimeWindow, WindowLimits } from "../model/time";
import type { Lang, ThemeChoice, ViewId, ViewLink } from "../model/links/view-link";

/** What is on the page. Another chronicle may be on its way meanwhile, see `LoadSlice`. */
export type ChronicleSlice =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly problems: readonly Problem[] }
  | {
      readonly status: "ready";
      readonly chronicle: Chronicle;
      readonly problems: readonly Problem[];
      /** As the address names it; absent for the bundled one. */
      readonly source?: string | undefined;
      /** What is told of a file that is not the bundled one. */
      readonly imported?: Imported | undefined;
      /** Answers filters in the worker, where the chronicle is large; else the page filters at once. */
      readonly filterWorker?: FilterWorker | undefined;
    };

/** With the answers of the reader that it was read by. */
export type Imported = FileFacts &
  ReadingChoices & {
    /** The other host that it comes from; absent for a file of the page's own host or of the reader's own. */
    readonly host?: string | undefined;
  };

/** One wish for a file; another object is another wish, for the same file too. */
export type LoadRequest = ReadingChoices & {
  readonly source: string | undefined;
  /** The file itself, where it is the reader's own: no address leads to it. */
  readonly file?: File | undefined;
  /** What will be shown of it first. */
  readonly filter: FilterSpec;
  /** The user has asked for it: it gets an entry of its own in the history, and the address is of the open file until then. */
  readonly isVisit?: boolean;
};

/** Files on their way. Nothing here touches what is on the page. */
export type LoadSlice =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly request: LoadRequest; readonly progress?: LoadProgress }
  | {
      readonly status: "failed";
      readonly request: LoadRequest;
      readonly problems: readonly Problem[];
      /** What the reader may decide, so that the file can be read after all. */
      readonly assumptions?: readonly Assumption[] | undefined;
    };

export type ViewSlice = {
  /** The *wished* window. The renderer owns the live one; see docs/architecture.md. */
  readonly window: TimeWindow;
  readonly limits: WindowLimits;
  /** Bumped with every wish that should glide rather than jump. */
  readonly isGliding: boolean;
  /** `undefined`: the layout decides (list first on a phone). */
  readonly view: ViewId | undefined;
  readonly theme: ThemeChoice;
  readonly lang: Lang;
};

export type SelectionSlice = {
  readonly eventId: string | undefined;
};

/** What presenting adds to a step. Kept while stepping; another presentation begins anew. */
export type PresentSlice = {
  readonly isBlank: boolean;
  readonly isQuestionShown: boolean;
  /** Events after the step's own are covered, so that a class can guess. */
  readonly hidesLater: boolean;
  /** The real timeline is shown in the place of the slide. */
  readonly isOnTimeline: boolean;
  /** The timeline of the presenter's own window, seen by nobody else. */
  readonly isExploring: boolean;
};

/** Whether the app is on this device, and which version of it. */
export type OfflineSlice = {
  /** `undefined`: not known yet, or nobody asked for it. */
  readonly isKept: boolean | undefined;
  /** `waiting`: a new version lies ready. `taken`: another page of the app has gone over to it. */
  readonly update: "none" | "waiting" | "taken";
};

/**
 * Whether a story of the reader's own is kept in this browser.
 * - `loose`    it came with a link and is not kept until the reader says so
 * - `waiting`  changed, and not yet being saved
 * - `conflict` another tab has saved another version; this one is not saved before the reader has chosen
 * - `deleted`  another tab has deleted it; this one is not saved before the reader has chosen
 */
export type SaveState =
  | { readonly status: "loose" | "waiting" | "saving" | "saved" | "conflict" | "deleted" }
  | { readonly status: "failed"; readonly why: StorageError };

export type StoryDraft = UserStory & { readonly saveState: SaveState };

/** With what the link says of event and dates, which else the step says. */
export type RequestedStory = StoryPlace & {
  readonly event?: string | undefined;
  readonly window?: TimeWindow | undefined;
};

export type UserStoriesSlice = {
  /** Those on the page, by id: of all that the browser keeps only what was asked for. */
  readonly drafts: ReadonlyMap<string, StoryDraft>;
  /** The one that events are being picked for. */
  readonly collectingId: string | undefined;
  /** A place that the address names, of a story that is being looked for. */
  readonly requested: RequestedStory | undefined;
  /** Of the story that was changed last. */
  readonly history: EditHistory | undefined;
  /** What came of the file that was opened last. */
  readonly imported: StoryImport | undefined;
  /** Counts the changes of what this browser keeps, by any tab. */
  readonly changes: number;
};

/** `past` ends with what was before `now`, `future` begins with what is after it. */
export type EditHistory = {
  readonly past: readonly Story[];
  readonly now: Story;
  readonly future: readonly Story[];
  /** That the last step typed in. */
  readonly field: string | undefined;
};

/**
 * - `new`   it is in this browser now
 * - `copy`  a story with its id was there, and was another: both are kept
 * - `same`  it was there already
 */
export type ImportedStory = { readonly id: string; readonly how: "new" | "copy" | "same" };
export type StoryImport = {
  readonly file: string;
  readonly stories: readonly ImportedStory[];
  readonly problems: readonly Problem[];
};

/** Something to tell the reader once. Words are made where it is shown. */
export type Notice = { readonly id: number; readonly problem: Problem };

export type AppState = {
  readonly mode: ModeId;
  readonly chronicle: ChronicleSlice;
  readonly load: LoadSlice;
  readonly view: ViewSlice;
  readonly filter: FilterSpec;
  /** The step of a story that is on show. */
  readonly story: StoryPlace | undefined;
  readonly own: UserStoriesSlice;
  readonly present: PresentSlice;
  /** Which questions are asked. Kept while the reader looks something up on the timeline. */
  readonly quiz: QuizLink;
  /** What is wished of the sheets for paper; ends with their mode. */
  readonly paper: PrintOptions;
  /** The filter worker's latest answer, maybe still to the filter before; only where there is a filter worker. */
  readonly filtered: FilterResult | undefined;
  readonly selection: SelectionSlice;
  /** The event that the keyboard stands on in the timeline; not in the address. */
  readonly cursor: string | undefined;
  /** Whether single letters and signs are keys (WCAG 2.1.4 wants an off switch). */
  readonly singleKeys: boolean;
  readonly notices: readonly Notice[];
  readonly offline: OfflineSlice;
  /** Where the page is one file that somebody takes along; what was said of it when it was made. */
  readonly singleFile: { readonly facts: ExportMetadata | undefined } | undefined;
};

export type AppActions = {
  /** Wishes a file, or the bundled chronicle; ends the wish before. What is open stays until the new one is there. */
  readonly loadStarted: (source?: string) => void;
  /** Wishes a file, or the bundled chronicle, from end to end and unfiltered. */
  readonly openSource: (source: string | undefined) => void;
  /** The same for a file of the reader's own. */
  readonly openFile: (file: File) => void;
  /** Reads the open file once more by these answers and those given before; what is shown of it stays. */
  readonly readAgain: (choices: ReadingChoices) => void;
  /** Wishes once more what did not come. */
  readonly retryLoad: () => void;
  readonly loadProgress: (progress: LoadProgress) => void;
  readonly chronicleLoaded: (
    chronicle: Chronicle,
    problems: readonly Problem[],
    beside?: WorkerFilterResult,
    imported?: Imported,
  ) => void;
  readonly filteredArrived: (filtered: FilterResult) => void;
  /** The filter worker has broken down: from now on the page filters. */
  readonly filterWorkerLost: () => void;
  readonly loadFailed: (problems: readonly Problem[], assumptions?: readonly Assumption[]) => void;
  /** Gives up what is on its way. */
  readonly loadCancelled: () => void;
  /** Puts away what is told of a load that failed beside an open chronicle. */
  readonly dismissFailure: () => void;
  /** Wishes a window; it is brought inside the limits first. */
  readonly goTo: (window: TimeWindow, how?: { readonly glide?: boolean }) => void;
  /** The renderer reports where the reader's gesture ended. */
  readonly userSettled: (window: TimeWindow) => void;
  readonly showAll: () => void;
  /** Shows the dates of an event with a margin. */
  readonly fitEvent: (eventId: string) => void;
  readonly selectEvent: (eventId: string | undefined) => void;
  /** Shows a step of a story: its event, its window. A place outside of the story is brought inside. */
  readonly goToStep: (place: StoryPlace) => void;
  /** What the step shows stays. */
  readonly leaveStory: () => void;
  readonly setMode: (mode: ModeId) => void;
  readonly setQuiz: (part: Partial<QuizLink>) => void;
  /** Asks about the events of this story alone, or of all; what the timeline shows stays. */
  readonly setQuizStory: (id: string | undefined) => void;
  /** Goes over to the timeline and opens an event there: one step for Back. */
  readonly showOnTimeline: (eventId: string) => void;
  readonly setPresent: (part: Partial<PresentSlice>) => void;
  readonly setPaper: (part: PrintOptions) => void;
  readonly moveCursor: (eventId: string | undefined) => void;
  readonly setText: (text: string) => void;
  readonly toggleFilter: (facet: Facet, value: string) => void;
  readonly setFacet: (facet: Facet, values: readonly string[]) => void;
  readonly clearFacet: (facet: Facet | "text") => void;
  readonly clearFilter: () => void;
  /** All of it at once, so that no half of a filter is ever shown. */
  readonly setFilter: (filter: FilterSpec) => void;
  readonly setView: (view: ViewId) => void;
  readonly setTheme: (theme: ThemeChoice) => void;
  readonly setSingleKeys: (areOn: boolean) => void;
  readonly setLang: (lang: Lang) => void;
  /** Takes over a decoded link. The window only where `withWindow`: Back never undoes a pan. */
  readonly applyLink: (link: ViewLink, how: { readonly withWindow: boolean }) => void;
  readonly notify: (problem: Problem) => void;
  readonly dismissNotice: (id: number) => void;
  readonly setOffline: (part: Partial<OfflineSlice>) => void;
};
