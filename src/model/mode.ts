/** Modes are facts in a table. Code asks `facts.wheel`, never which mode it is; only this file and app/ name modes. */
export type ModeId = "browse";

export type ModeFacts = {
  /** How the address follows the reader: `push` makes Back undo a step. */
  readonly history: "push" | "replace";
  readonly wheel: "zoom" | "ctrl-zoom";
  /** May remember choices (appearance, language) in this browser. */
  readonly keepsLocal: boolean;
};

export const MODES: Readonly<Record<ModeId, ModeFacts>> = {
  browse: { history: "push", wheel: "zoom", keepsLocal: true },
};
