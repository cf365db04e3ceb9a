import { useState } from "react";

/**
 * A list edited as one line of text. What is typed stays as it is, such as a comma at the end, as long as it means the
 * list that the event has.
 */
export function useTypedList(
  list: readonly string[],
  parse: (text: string) => string[],
  onChange: (list: string[]) => void,
): { readonly text: string; readonly onType: (text: string) => void } {
  const [typed, setTyped] = useState("");
  const isCurrent = parse(typed).join("\n") === list.join("\n");
  return {
    text: isCurrent ? typed : list.join("; "),
    onType: (text) => {
      setTyped(text);
      onChange(parse(text));
    },
  };
}
