/** A deed of the reader: one object that keyboard, buttons and the help sheet share. */
import type { Messages } from "../i18n/messages";
import type { AppStore } from "../store/app-store";
import type { ViewId } from "../model/view-link";
import type { AppState } from "../store/state";

/** The appearances that can be seen; "like the system" is always one of them. */
export const SHOWN_THEMES = ["light", "dark", "contrast"] as const;
export type ShownTheme = (typeof SHOWN_THEMES)[number];

/** What a deed may touch beyond the store. */
export type CommandContext = {
  readonly store: AppStore;
  readonly openHelp: () => void;
  readonly openStories: () => void;
  readonly openShare: () => void;
  readonly focusSearch: () => void;
  readonly focusDetails: () => void;
  /** Gives the timeline the focus, so that its cursor shows; does nothing where something else has it. */
  readonly focusTimeline: () => void;
  /** The appearance on the screen now, whatever was chosen. */
  readonly shownTheme: () => ShownTheme;
  /** The view on the screen now: without a choice the layout's own. */
  readonly shownView: () => ViewId;
  readonly toggleFullScreen: () => void;
};

/**
 * A key press. `code` is the physical key, so that letters work on Ukrainian and Russian layouts;
 * `key` is used where the sign itself matters and moves about between layouts.
 */
export type Press = {
  readonly code?: string;
  readonly key?: string;
  readonly shift?: boolean;
  /** Ctrl, or ⌘ on a Mac. */
  readonly mod?: boolean;
};

/**
 * Where a key works, always outside text fields: on the whole page; only while the timeline or nothing has the focus; or
 * there and in the details, whose controls have no use for it. Up, down, Home and End scroll the details.
 */
export type Reach = "page" | "timeline" | "events";

export type Command = {
  readonly id: keyof Messages["help"]["deeds"];
  readonly group: keyof Messages["help"]["groups"];
  readonly presses: readonly Press[];
  /** How the help sheet writes the keys. */
  readonly shown: readonly string[];
  readonly reach: Reach;
  readonly isAvailable?: (state: AppState) => boolean;
  readonly run: (context: CommandContext) => void;
};

/** A single letter, digit or sign without Ctrl: what WCAG 2.1.4 wants to be switched off. */
export const isSingleSign = ({ code, key, mod }: Press): boolean =>
  !mod && (/^(?:Key|Digit|Slash)/.test(code ?? "") || /^\S$/.test(key ?? ""));

export function matchesPress(event: KeyboardEvent, press: Press): boolean {
  if (event.altKey || (event.ctrlKey || event.metaKey) !== (press.mod ?? false)) return false;
  if (press.code !== undefined) return event.code === press.code && event.shiftKey === (press.shift ?? false);
  return event.key === press.key && (press.shift === undefined || event.shiftKey === press.shift);
}

/**
 * The command of a key press, if `mayRun` it.
 * The sign on the key counts before its place: what is "/" on a US keyboard is "-" on a German one, and zooms.
 */
export function findCommand(
  commands: readonly Command[],
  event: KeyboardEvent,
  mayRun: (command: Command, press: Press) => boolean,
): Command | undefined {
  const bySign = (press: Press) => press.code === undefined;
  const byPlace = (press: Press) => press.code !== undefined;
  for (const kind of [bySign, byPlace]) {
    const found = commands.find((command) =>
      command.presses.some((press) => kind(press) && matchesPress(event, press) && mayRun(command, press)),
    );
    if (found) return found;
  }
  return undefined;
}
