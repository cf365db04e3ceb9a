/** Maps keys to commands while presenting, including the keys that clickers send to slide programs. */
import { digitOf, letterOf } from "../../commands/keyboard-layout";

export type StageCommand =
  | {
      readonly kind:
        "next" | "back" | "first" | "last" | "blank" | "fullScreen" | "restart" | "leave" | "question" | "play";
    }
  | { readonly kind: "hideLater" | "timeline" | "notes" }
  | { readonly kind: "digit"; readonly digit: string }
  | { readonly kind: "go" };

export type KeyPress = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

type Plain = Exclude<StageCommand, { readonly kind: "digit" }>["kind"];

const BY_KEY: Readonly<Record<string, Plain>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  " ": "next",
  ArrowLeft: "back",
  ArrowUp: "back",
  PageUp: "back",
  Backspace: "back",
  Home: "first",
  End: "last",
  ".": "blank",
  // Clickers send it to start or end a slide show. The page must not reload.
  F5: "restart",
  Escape: "leave",
};
const BY_LETTER: Readonly<Record<string, Plain>> = {
  n: "next",
  p: "play",
  b: "blank",
  f: "fullScreen",
  q: "question",
  h: "hideLater",
  v: "timeline",
  s: "notes",
};

/**
 * @param typed  the digits typed so far: with digits Enter jumps to that step, without it goes to the next step
 * @returns `undefined` for other keys, including combinations with Ctrl, Alt or ⌘
 */
export function stageCommandOf(press: KeyPress, typed: string): StageCommand | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  if (press.key === "Enter") return { kind: typed === "" ? "next" : "go" };
  const digit = digitOf(press);
  if (digit !== undefined) return { kind: "digit", digit };
  // Shift is allowed with F5 and with Space, which then goes back.
  if (press.shiftKey && press.key === " ") return { kind: "back" };
  const kind = BY_KEY[press.key] ?? BY_LETTER[letterOf(press) ?? ""];
  return kind && { kind };
}
