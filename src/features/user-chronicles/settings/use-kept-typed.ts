import { useState } from "react";

type Typed = { readonly text: string; readonly value: string };

/** As long as the page is open. */
const kept = new Map<string, Typed>();

/**
 * Like `useTyped`, for a value that cannot hold what is half-typed: the text is still there when its form is opened again,
 * unless the value has changed since.
 * @param key  of the field in the draft
 */
export function useKeptTyped(
  key: string,
  value: string,
): readonly [text: string, type: (text: string, standsFor: string) => void] {
  const [typed, setTyped] = useState<Typed>(() => kept.get(key) ?? { text: value, value });
  const isCurrent = typed.value === value;
  if (!isCurrent) setTyped({ text: value, value });
  return [
    isCurrent ? typed.text : value,
    (text, standsFor) => {
      const next = { text, value: standsFor };
      if (text === standsFor) kept.delete(key);
      else kept.set(key, next);
      setTyped(next);
    },
  ];
}
