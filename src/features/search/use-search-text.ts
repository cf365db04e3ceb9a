import { useEffect, useState } from "react";
import { useActions, useApp } from "../../store/react";

const PAUSE_MS = 150;

/**
 * The letters in the box. They reach the filter after a short pause, and follow it when it changes elsewhere (Back,
 * "Clear all").
 * @returns the letters, how to change them, and how to pass them on at once
 */
export function useSearchText() {
  const { setText } = useActions();
  const filterText = useApp((s) => s.filter.text);
  const [typed, setTyped] = useState(filterText);
  const [seen, setSeen] = useState(filterText);

  if (filterText !== seen) {
    setSeen(filterText);
    if (filterText !== typed.trim()) setTyped(filterText);
  }
  const requested = typed.trim();
  useEffect(() => {
    if (requested === filterText) return undefined;
    const timer = setTimeout(() => setText(requested), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [requested, filterText, setText]);

  return {
    typed,
    /** Whether the filter has caught up with the letters. */
    isSettled: requested === filterText,
    setTyped,
    /** Passes on what is typed, or the text given, without waiting. */
    flush: (text = requested) => {
      setTyped(text === requested ? typed : text);
      setText(text);
    },
  };
}
