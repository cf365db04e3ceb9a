/** Modes are facts in a table. Code asks `facts.wheel`, never which mode it is; only this file and app/ name modes. */
export const MODE_IDS = ["browse", "embed", "present", "presenter", "edit", "quiz", "paper"] as const;
/**
 * - `browse`   the whole page
 * - `embed`    a frame in somebody's page
 * - `present`  a story on a projector
 * - `presenter` the window of whoever presents it, on the screen that the class does not see
 * - `edit`     a story of one's own
 * - `quiz`     questions about the chronicle
 * - `paper`    sheets for paper
 */
export type ModeId = (typeof MODE_IDS)[number];
/** The one that an address need not name. */
export const DEFAULT_MODE: ModeId = "browse";
/** The one with a story's slides. */
export const STAGE: ModeId = "present";

export type ModeFacts = {
  /** How the address follows the reader: `push` makes Back undo a step. */
  readonly history: "push" | "replace";
  readonly wheel: "zoom" | "ctrl-zoom";
  /** May remember choices (appearance, language) in this browser. */
  readonly keepsLocal: boolean;
  /** Whether the reader may go over to another mode, and Back too. */
  readonly canLeave: boolean;
  /** Whether readers may open files of their own, and are told whose file is open. */
  readonly takesFiles: boolean;
  /** Whether a story stands over the timeline with its notes. Never where a class can see them. */
  readonly readsStories: boolean;
  /** Whether the address says which questions are asked. */
  readonly asksQuestions: boolean;
  /** `frame`: the small layout with a card, which fits into a column of somebody's page. */
  readonly layout: "page" | "frame";
  /** `steps`: only keys that go from event to event or zoom, and only while the timeline has the focus. */
  readonly keys: "all" | "steps";
};

const PAGE = { history: "push", wheel: "zoom", keepsLocal: true, canLeave: true, layout: "page", keys: "all" } as const;

const SHEET = { ...PAGE, takesFiles: false, readsStories: false, asksQuestions: false } as const;

export const MODES: Readonly<Record<ModeId, ModeFacts>> = {
  browse: { ...PAGE, takesFiles: true, readsStories: true, asksQuestions: false },
  // A frame shares the Back button of its page, and the page's scroll.
  embed: {
    history: "replace",
    wheel: "ctrl-zoom",
    keepsLocal: false,
    canLeave: false,
    takesFiles: false,
    readsStories: true,
    asksQuestions: false,
    layout: "frame",
    keys: "steps",
  },
  present: SHEET,
  // What is done there privately is nobody's history.
  presenter: { ...SHEET, history: "replace", canLeave: false },
  edit: SHEET,
  quiz: { ...SHEET, asksQuestions: true },
  // Paper has quizzes too.
  paper: { ...SHEET, asksQuestions: true },
};
