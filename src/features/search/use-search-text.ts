import { useEffect, useState } from "react";
import { useActions, useApp } from "../../store/react";

const PAUSE_MS = 150;

/**
 * The text of the search field. It is written to the filter after a short debounce and follows the filter when it
 * changes elsewhere (Back, "Clear all").
 * @returns the text, its setter, and `flush` to apply it at once
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
    /** Whether the filter has caught up with the text. */
    isSettled: requested === filterText,
    setTyped,
    /** Applies the typed or given text without waiting. */
    flush: (text = requested) => {
      setTyped(text === requested ? typed : text);
      setText(text);
    },
  };
}
