/** A deed of the reader: one object that keyboard, buttons and the help sheet share. */
import type { Messages } from "../i18n/messages";
import type { AppStore } from "../store/app-store";
import type { ViewId } from "../model/links/view-link";
import type { AppState } from "../store/state";
import { digitOf, isSlashPlace, letterOf } from "./typed-sign";

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

/** A key press, by one of the first four; see `typed-sign.ts` for what they mean on other keyboard layouts. */
export type Press = {
  /** A Latin letter, in lower case. */
  readonly letter?: string;
  readonly digit?: string;
  /** A sign, or the name of a key. */
  readonly key?: string;
  /** The place of "/" on a US keyboard, where the layout has no "/". */
  readonly place?: "Slash";
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
  readonly id: keyof Messages["help"]["actions"];
  readonly group: keyof Messages["help"]["groups"];
  readonly presses: readonly Press[];
  /** How the help sheet writes the keys. */
  readonly shown: readonly string[];
  readonly reach: Reach;
  readonly isAvailable?: (state: AppState) => boolean;
  readonly run: (context: CommandContext) => void;
};

/** A single letter, digit or sign without Ctrl: what WCAG 2.1.4 wants to be switched off. */
export const isSingleSign = ({ key, mod }: Press): boolean => !mod && (key === undefined || /^\S$/.test(key));

export function matchesPress(event: KeyboardEvent, { letter, digit, key, place, shift, mod = false }: Press): boolean {
  if (event.altKey || (event.ctrlKey || event.metaKey) !== mod) return false;
  if (key !== undefined) return event.key === key && (shift === undefined || event.shiftKey === shift);
  // Digits of some layouts need Shift.
  if (digit !== undefined) return digitOf(event) === digit;
  if (event.shiftKey !== (shift ?? false)) return false;
  return letter === undefined ? place !== undefined && isSlashPlace(event) : letterOf(event) === letter;
}

/** The command of a key press, if `mayRun` it. What is typed counts before the place of a key. */
export function findCommand(
  commands: readonly Command[],
  event: KeyboardEvent,
  mayRun: (command: Command, press: Press) => boolean,
): Command | undefined {
  for (const byPlace of [false, true]) {
    const found = commands.find((command) =>
      command.presses.some(
        (press) => (press.place !== undefined) === byPlace && matchesPress(event, press) && mayRun(command, press),
      ),
    );
    if (found) return found;
  }
  return undefined;
}
