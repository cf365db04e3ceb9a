/**
 * Modes as a table of facts. Code checks `facts.wheel`, never the mode itself; only this file and app/ compare modes.
 */
export const MODE_IDS = ["browse", "embed", "present", "presenter", "edit", "quiz", "paper"] as const;
/**
 * - `browse`   the whole page
 * - `embed`    a frame in another page
 * - `present`  a story on a projector
 * - `presenter` the presenter view, on the screen that the audience does not see
 * - `edit`     a user story
 * - `quiz`     questions about the chronicle
 * - `paper`    printed sheets
 */
export type ModeId = (typeof MODE_IDS)[number];
/** The mode of an address without `mode`. */
export const DEFAULT_MODE: ModeId = "browse";
/** The mode with a story's slides. */
export const STAGE: ModeId = "present";

export type ModeFacts = {
  /** How the address follows the view: `push` lets Back undo a step. */
  readonly history: "push" | "replace";
  readonly wheel: "zoom" | "ctrl-zoom";
  /** Whether choices (appearance, language) are stored in this browser. */
  readonly storesChoices: boolean;
  /** Whether the user may switch to another mode and back. */
  readonly canLeave: boolean;
  /** Whether local files can be opened, and the name of the open file is shown. */
  readonly opensLocalFiles: boolean;
  /** Whether an open draft is edited, and not just shown. */
  readonly editsChronicles: boolean;
  /** Whether a story with its notes is shown over the timeline. Never where an audience can see it. */
  readonly readsStories: boolean;
  /** Whether the first view says how to start. */
  readonly isWelcoming: boolean;
  /** Whether the address contains quiz options. */
  readonly hasQuizOptions: boolean;
  /** `frame`: the compact layout with a card, which fits into a column of another page. */
  readonly layout: "page" | "frame";
  /** `steps`: only keys for zoom and next/previous event, and only while the timeline has focus. */
  readonly keys: "all" | "steps";
};

const PAGE = {
  history: "push",
  wheel: "zoom",
  storesChoices: true,
  canLeave: true,
  layout: "page",
  keys: "all",
} as const;

const SHEET = {
  ...PAGE,
  opensLocalFiles: false,
  editsChronicles: false,
  readsStories: false,
  isWelcoming: false,
  hasQuizOptions: false,
} as const;

export const MODES: Readonly<Record<ModeId, ModeFacts>> = {
  browse: {
    ...PAGE,
    opensLocalFiles: true,
    editsChronicles: true,
    readsStories: true,
    isWelcoming: true,
    hasQuizOptions: false,
  },
  // A frame shares the Back button and the scrolling of its host page.
  embed: {
    history: "replace",
    wheel: "ctrl-zoom",
    storesChoices: false,
    canLeave: false,
    opensLocalFiles: false,
    editsChronicles: false,
    readsStories: true,
    isWelcoming: false,
    hasQuizOptions: false,
    layout: "frame",
    keys: "steps",
  },
  present: SHEET,
  // Private exploration adds no history entries.
  presenter: { ...SHEET, history: "replace", canLeave: false },
  edit: SHEET,
  quiz: { ...SHEET, hasQuizOptions: true },
  // Quiz sheets are printed too.
  paper: { ...SHEET, hasQuizOptions: true },
};
