import { useState } from "react";

/**
 * What is typed into a field whose value has a form of its own, such as a date. The text stays as it was typed as long as
 * it stands for the value; when the value changes otherwise, as by undo, the field shows the new one.
 * @returns the text, and a function to call with a new text and the value that it stands for, the old one if it cannot be read
 */
export function useTyped(value: string): readonly [text: string, type: (text: string, standsFor: string) => void] {
  const [typed, setTyped] = useState({ text: value, value });
  const isCurrent = typed.value === value;
  if (!isCurrent) setTyped({ text: value, value });
  return [isCurrent ? typed.text : value, (text, standsFor) => setTyped({ text, value: standsFor })];
}
