import { useEffect } from "react";

type Keys = {
  /** From 1; absent where there is nothing to choose. */
  readonly onNumber?: ((number: number) => void) | undefined;
  readonly onEnter: () => void;
  /** Whether single letters and digits are keys. */
  readonly hasSingleKeys: boolean;
};

/** What Enter presses by itself, or ends a line in. */
const OWN_ENTER =
  "button:not([data-passes-enter]), a[href], summary, textarea, input:not([type=radio]):not([type=checkbox])";
const TYPED_IN = "select, textarea, input:not([type=radio]):not([type=checkbox])";

/** Digits and letters choose, Enter goes on; wherever the focus is on the page of a question. */
export function useQuizKeys({ onNumber, onEnter, hasSingleKeys }: Keys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, metaKey, shiftKey, code, key } = event;
      if (event.defaultPrevented || event.isComposing || altKey || ctrlKey || metaKey || shiftKey) return;
      const target = event.target instanceof Element ? event.target : undefined;
      if (key === "Enter") {
        if (event.repeat || target?.closest(OWN_ENTER)) return;
        event.preventDefault();
        onEnter();
        return;
      }
      const number = numberOf(code);
      if (!hasSingleKeys || !onNumber || number === undefined || target?.closest(TYPED_IN)) return;
      event.preventDefault();
      onNumber(number);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onNumber, onEnter, hasSingleKeys]);
}

/** By the place of the key, so that it works on every layout: 1 or A, 2 or B … */
function numberOf(code: string): number | undefined {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (digit) return Number(digit);
  const letter = /^Key([A-I])$/.exec(code)?.[1];
  return letter === undefined ? undefined : letter.charCodeAt(0) - 64;
}
