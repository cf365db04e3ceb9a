/** A command: one object shared by keyboard, buttons and the help sheet. */
import type { HelpMessages } from "../i18n/en/help";
import type { AppStore } from "../store/app-store";
import type { ViewId } from "../model/links/view-link";
import type { AppState } from "../store/state";
import { digitOf, isSlashPosition, letterOf } from "./keyboard-layout";

/** The resolved appearances; "system" always resolves to one of them. */
export const SHOWN_THEMES = ["light", "dark", "contrast"] as const;
export type ShownTheme = (typeof SHOWN_THEMES)[number];

/** What a command may touch besides the store. */
export type CommandContext = {
  readonly store: AppStore;
  readonly openHelp: () => void;
  readonly openStories: () => void;
  /** Shows the list of what a file has added. */
  readonly openAdded: (what: "stories" | "timelines") => void;
  readonly openShare: () => void;
  readonly focusSearch: () => void;
  readonly focusDetails: () => void;
  /** Focuses the timeline so that its cursor shows; does nothing while another control has the focus. */
  readonly focusTimeline: () => void;
  /** The resolved appearance, whatever was chosen. */
  readonly shownTheme: () => ShownTheme;
  /** The view on the screen; without a choice the layout's default. */
  readonly shownView: () => ViewId;
  readonly toggleFullScreen: () => void;
};

/** A key press, described by one of the first four fields; see `keyboard-layout.ts` for other keyboard layouts. */
export type Press = {
  /** A Latin letter in lower case. */
  readonly letter?: string;
  readonly digit?: string;
  /** `KeyboardEvent.key`: a character or the name of a key. */
  readonly key?: string;
  /** The physical "/" key of a US keyboard, for layouts without "/". */
  readonly position?: "Slash";
  readonly shift?: boolean;
  /** Ctrl, or ⌘ on a Mac. */
  readonly mod?: boolean;
};

/**
 * Where a key works, always outside text fields: on the whole page; only while the timeline or nothing has the focus; or
 * there and in the details, whose controls do not use it. Up, down, Home and End scroll the details.
 */
export type Reach = "page" | "timeline" | "events";

export type Command = {
  readonly id: keyof HelpMessages["actions"];
  readonly group: keyof HelpMessages["groups"];
  readonly presses: readonly Press[];
  /** The keys as shown in the help sheet. */
  readonly shown: readonly string[];
  readonly reach: Reach;
  readonly isAvailable?: (state: AppState) => boolean;
  readonly run: (context: CommandContext) => void;
};

/** A letter, digit or sign without Ctrl, which WCAG 2.1.4 requires an off switch for. */
export const isCharacterKey = ({ key, mod }: Press): boolean => !mod && (key === undefined || /^\S$/.test(key));

export function matchesPress(
  event: KeyboardEvent,
  { letter, digit, key, position, shift, mod = false }: Press,
): boolean {
  if (event.altKey || (event.ctrlKey || event.metaKey) !== mod) return false;
  if (key !== undefined) return event.key === key && (shift === undefined || event.shiftKey === shift);
  // Some layouts need Shift for digits.
  if (digit !== undefined) return digitOf(event) === digit;
  if (event.shiftKey !== (shift ?? false)) return false;
  return letter === undefined ? position !== undefined && isSlashPosition(event) : letterOf(event) === letter;
}

/** The command for a key press, if `mayRun` allows it. The typed character takes precedence over the position of the key. */
export function findCommand(
  commands: readonly Command[],
  event: KeyboardEvent,
  mayRun: (command: Command, press: Press) => boolean,
): Command | undefined {
  for (const byPosition of [false, true]) {
    const found = commands.find((command) =>
      command.presses.some(
        (press) =>
          (press.position !== undefined) === byPosition && matchesPress(event, press) && mayRun(command, press),
      ),
    );
    if (found) return found;
  }
  return undefined;
}
