/** The shape of the one store. Slices are nested, so names cannot collide; actions are plain functions outside the state. */
import type { FileFacts } from "../data/load-chronicle";
import type { LoadProgress } from "../data/load-progress";
import type { WorkerFilterResult, FilterWorker } from "../data/filter-worker";
import type { PictureFile, PictureFiles } from "../data/picture-files";
import type { FilterResult } from "../lod/filter-engine";
import type { Assumption, ReadingChoices } from "../formats/assumptions";
import type { Chronicle } from "../model/chronicle/chronicle";
import type { AddedMedium } from "../model/chronicle/with-media";
import type { Facet, FilterSpec } from "../model/filter/filter";
import type { ExportMetadata } from "../model/single-file";
import type { ModeId } from "../model/mode";
import type { PrintOptions } from "../model/print-options";
import type { Problem } from "../model/problem";
import type { QuizLink } from "../model/quiz/quiz-options";
import type { StoryPlace } from "../model/stories/story";
import type { Ms, TimeWindow, WindowLimits } from "../model/time";
import type { MapCamera } from "../model/links/map-camera";
import type { Detail, Lang, ThemeChoice, ViewId, ViewLink } from "../model/links/view-link";
import type { UserChroniclesSlice } from "./user-chronicles/slice";
import type { UserStoriesSlice, UserStorySliceActions } from "./user-stories/slice";

/** The chronicle on the page. Another one may be loading at the same time, see `LoadSlice`. */
export type ChronicleSlice =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly problems: readonly Problem[] }
  | {
      readonly status: "ready";
      readonly chronicle: Chronicle;
      readonly problems: readonly Problem[];
      /** `src` of the URL; absent for the bundled chronicle. */
      readonly source?: string | undefined;
      /** Facts about the file; absent for the bundled chronicle. */
      readonly imported?: Imported | undefined;
      /** Where its media are. */
      readonly media?: MediaPlace | undefined;
      /** Filters a large chronicle; small ones are filtered on the main thread. */
      readonly filterWorker?: FilterWorker | undefined;
    };

/** Where media that a chronicle names by a relative path are found. */
export type MediaPlace = {
  /** The full address of the chronicle; absent if it has none that others could be relative to. */
  readonly address?: string | undefined;
  /** The pictures of this device that came with the file. */
  readonly files?: PictureFiles | undefined;
};

/** Facts about an imported file, with the user's answers to the parser's questions. */
export type Imported = FileFacts &
  ReadingChoices & {
    /** The foreign host of the file; absent for the page's own host and for local files. */
    readonly host?: string | undefined;
    /** Of a local file: how many files it names as its pictures, and how many of them came along. */
    readonly pictures?: { readonly named: number; readonly joined: number } | undefined;
  };

/** What came together with a local file. */
export type FileCompanions = {
  readonly pictures: readonly PictureFile[];
  /** What was wrong with others. */
  readonly problems: readonly Problem[];
  /** Added to events on the page; kept with the file while the page is open. */
  readonly added?: readonly AddedMedium[];
};

/** Compared by identity: a new object is a new request, even for the same file. */
export type LoadRequest = ReadingChoices & {
  readonly source: string | undefined;
  /** The file itself if it is local, since it has no URL. */
  readonly file?: File | undefined;
  readonly companions?: FileCompanions | undefined;
  /** The filter to start with. */
  readonly filter: FilterSpec;
  /** Opened by the user: adds a history entry. Until the file is open, the URL still names the previous one. */
  readonly isVisit?: boolean;
  /** Reads a file again with choices of the reader. */
  readonly isAgain?: boolean;
};

/** The file being loaded. Nothing here changes what is on the page. */
export type LoadSlice =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly request: LoadRequest; readonly progress?: LoadProgress }
  | {
      readonly status: "failed";
      readonly request: LoadRequest;
      readonly problems: readonly Problem[];
      /** What the user may decide so that the file can be read after all. */
      readonly assumptions?: readonly Assumption[] | undefined;
      /** Absent if the file did not arrive. */
      readonly facts?: FileFacts | undefined;
    };

/** Steps of the import dialog. */
export type ImportStep = "file" | "columns" | "check";

export type ViewSlice = {
  /** The *target* window. The renderer owns the live one; see docs/architecture.md. */
  readonly window: TimeWindow;
  readonly limits: WindowLimits;
  /** Whether the last change of the window animates. */
  readonly isGliding: boolean;
  /** `undefined`: the layout decides (list first on a phone). */
  readonly view: ViewId | undefined;
  readonly map: MapSlice;
  readonly detail: Detail;
  readonly theme: ThemeChoice;
  readonly lang: Lang;
};

export type MapSlice = {
  /** Where the map has come to rest; `undefined`: where most places are. */
  readonly camera: MapCamera | undefined;
  /** Ids of the places whose events are listed beside the map; none: all. */
  readonly places: readonly string[];
  /** The moment up to which the playback has come; `undefined`: it does not run. */
  readonly playhead: Ms | undefined;
};

export type SelectionSlice = {
  readonly eventId: string | undefined;
};

/** What presenting adds to a step. Survives stepping; reset with each presentation. */
export type PresentSlice = {
  readonly isBlank: boolean;
  readonly isQuestionShown: boolean;
  /** Covers the events after the step's own, so that a class can guess. */
  readonly hidesLater: boolean;
  /** The live timeline replaces the slide. */
  readonly isOnTimeline: boolean;
  /** The presenter explores the timeline in their own window; the audience does not see it. */
  readonly isExploring: boolean;
};

/** Whether the app is available offline, and the state of its update. */
export type OfflineSlice = {
  /** `undefined`: not known yet, or not requested. */
  readonly isCached: boolean | undefined;
  /**
   * `waiting`: a new version is installed. `activated`: another tab has activated it. `corrected`: this page is newer than at
   * the last visit, and its log of corrections has more entries.
   */
  readonly update: "none" | "waiting" | "activated" | "corrected";
};

/** Shown to the user once. Its text is made where it is shown. */
export type Notice = { readonly id: number; readonly problem: Problem };

export type AppState = {
  readonly mode: ModeId;
  readonly chronicle: ChronicleSlice;
  /** Pictures that could not be shown, by `url` of their medium; whatever shows them uses the next visual it has. */
  readonly brokenPictures: ReadonlySet<string>;
  readonly load: LoadSlice;
  /** The step that the import dialog is opened with; absent while it is closed. */
  readonly importStep?: ImportStep | undefined;
  readonly view: ViewSlice;
  readonly filter: FilterSpec;
  /** The current step of a story. */
  readonly story: StoryPlace | undefined;
  readonly userStories: UserStoriesSlice;
  readonly userChronicles: UserChroniclesSlice;
  readonly present: PresentSlice;
  /** Survives a detour to the timeline. */
  readonly quiz: QuizLink;
  /** Reset when print mode ends. */
  readonly paper: PrintOptions;
  /** The filter worker's latest result, maybe for the previous filter; only with a filter worker. */
  readonly filtered: FilterResult | undefined;
  readonly selection: SelectionSlice;
  /** The event under the keyboard cursor of the timeline; not part of the URL. */
  readonly cursor: string | undefined;
  /** Whether single-character shortcuts are on (WCAG 2.1.4 requires an off switch). */
  readonly singleKeys: boolean;
  /** Whether the reader has used the page before, so that the first view need not say how to start. */
  readonly isWelcomed: boolean;
  readonly notices: readonly Notice[];
  readonly offline: OfflineSlice;
  /** Set in a single-file export, with the metadata written when it was made. */
  readonly singleFile: { readonly facts: ExportMetadata | undefined } | undefined;
};

export type AppActions = UserStorySliceActions & {
  /** Starts loading a file, or the bundled chronicle; cancels any load in progress. The open chronicle stays until then. */
  readonly requestLoad: (source?: string) => void;
  /** Opens a file, or the bundled chronicle, at full range and without a filter. */
  readonly openSource: (source: string | undefined) => void;
  /** The same for a local file. */
  readonly openFile: (file: File, companions?: FileCompanions) => void;
  /**
   * Adds pictures to the open local file, and reads it again; the view stays.
   * @returns false if the open chronicle is no local file
   */
  readonly addPictures: (companions: FileCompanions) => boolean;
  /** Removes a picture that `addPictures` has added to an event, by the `url` of its medium; the view stays. */
  readonly removePicture: (url: string) => void;
  /** Reads the open file again with these answers added to the earlier ones; the view stays. */
  readonly readAgain: (choices: ReadingChoices) => void;
  /** Repeats the last request. */
  readonly retryLoad: () => void;
  readonly loadProgress: (progress: LoadProgress) => void;
  readonly chronicleLoaded: (
    chronicle: Chronicle,
    problems: readonly Problem[],
    worker?: WorkerFilterResult,
    imported?: Imported,
    media?: MediaPlace,
  ) => void;
  /** The open draft has another content: the view stays, as far as its window, filter and story still exist. */
  readonly chronicleEdited: (chronicle: Chronicle, problems: readonly Problem[]) => void;
  /** The chronicle on the page is from now on called by another `src`; nothing is loaded. */
  readonly switchSource: (source: string) => void;
  readonly setUserChronicles: (part: Partial<UserChroniclesSlice>) => void;
  /** A picture could not be loaded or decoded. */
  readonly pictureBroken: (url: string) => void;
  readonly filteredArrived: (filtered: FilterResult) => void;
  /** The filter worker has failed: from now on the main thread filters. */
  readonly filterWorkerLost: () => void;
  readonly loadFailed: (problems: readonly Problem[], assumptions?: readonly Assumption[], facts?: FileFacts) => void;
  /** Cancels the load in progress. */
  readonly cancelLoad: () => void;
  /** Opens the import dialog, or closes it. */
  readonly showImport: (step: ImportStep | undefined) => void;
  /** Dismisses the error of a load that failed while another chronicle is open. */
  readonly dismissFailure: () => void;
  /** Sets the target window, clamped to the limits. Animated by default. */
  readonly goTo: (window: TimeWindow, how?: { readonly glide?: boolean }) => void;
  /** The renderer reports the window in which a user gesture ended. */
  readonly userSettled: (window: TimeWindow) => void;
  readonly showAll: () => void;
  /** Shows the dates of an event with a margin. */
  readonly fitEvent: (eventId: string) => void;
  readonly selectEvent: (eventId: string | undefined) => void;
  /** Shows a step of a story: its event and its window. A step out of range is clamped. */
  readonly goToStep: (place: StoryPlace) => void;
  /** Event and window of the step stay. */
  readonly leaveStory: () => void;
  readonly setMode: (mode: ModeId) => void;
  readonly setQuiz: (part: Partial<QuizLink>) => void;
  /** Limits the quiz to the events of one story; `undefined` for all. The timeline stays as it is. */
  readonly setQuizStory: (id: string | undefined) => void;
  /** Returns to the timeline and opens an event there, as one history entry. */
  readonly showOnTimeline: (eventId: string) => void;
  readonly setPresent: (part: Partial<PresentSlice>) => void;
  readonly setPaper: (part: PrintOptions) => void;
  readonly moveCursor: (eventId: string | undefined) => void;
  readonly setText: (text: string) => void;
  readonly toggleFilter: (facet: Facet, value: string) => void;
  readonly setFacet: (facet: Facet, values: readonly string[]) => void;
  readonly clearFacet: (facet: Facet | "text") => void;
  readonly clearFilter: () => void;
  /** Replaces the whole filter at once, so that no half of it is ever shown. */
  readonly setFilter: (filter: FilterSpec) => void;
  readonly setView: (view: ViewId) => void;
  readonly setMap: (part: Partial<MapSlice>) => void;
  readonly setTheme: (theme: ThemeChoice) => void;
  readonly setDetail: (detail: Detail) => void;
  /** The first view has been used; it never says how to start again. */
  readonly endWelcome: () => void;
  readonly setSingleKeys: (areOn: boolean) => void;
  readonly setLang: (lang: Lang) => void;
  /** Applies a decoded link. Its window only if `withWindow`: Back never undoes a pan. */
  readonly applyLink: (link: ViewLink, how: { readonly withWindow: boolean }) => void;
  readonly notify: (problem: Problem) => void;
  readonly dismissNotice: (id: number) => void;
  readonly setOffline: (part: Partial<OfflineSlice>) => void;
};
