import { useEffect } from "react";
import { digitOf, letterOf } from "../../commands/keyboard-layout";

type Keys = {
  /** 1-based; absent if there is nothing to choose. */
  readonly onNumber?: ((number: number) => void) | undefined;
  readonly onEnter: () => void;
  /** Whether single-key shortcuts are on. */
  readonly hasSingleKeys: boolean;
};

/** Elements that handle Enter themselves. */
const HANDLES_ENTER =
  "button:not([data-passes-enter]), a[href], summary, textarea, input:not([type=radio]):not([type=checkbox])";
const EDITABLE = "select, textarea, input:not([type=radio]):not([type=checkbox])";

/** Digits and letters choose, Enter continues, wherever the focus is on the question page. */
export function useQuizKeys({ onNumber, onEnter, hasSingleKeys }: Keys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, metaKey, shiftKey, key } = event;
      if (event.defaultPrevented || event.isComposing || altKey || ctrlKey || metaKey) return;
      const target = event.target instanceof Element ? event.target : undefined;
      if (key === "Enter") {
        if (event.repeat || shiftKey || target?.closest(HANDLES_ENTER)) return;
        event.preventDefault();
        onEnter();
        return;
      }
      const number = numberOf(event);
      if (!hasSingleKeys || !onNumber || number === undefined || target?.closest(EDITABLE)) return;
      event.preventDefault();
      onNumber(number);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onNumber, onEnter, hasSingleKeys]);
}

/** 1 or A, 2 or B … Some layouts need Shift for digits; letters work without. */
function numberOf(event: KeyboardEvent): number | undefined {
  const digit = Number(digitOf(event) ?? 0);
  if (digit > 0) return digit;
  const number = (event.shiftKey ? "" : (letterOf(event) ?? "")).charCodeAt(0) - 96;
  return number >= 1 && number <= 9 ? number : undefined;
}
