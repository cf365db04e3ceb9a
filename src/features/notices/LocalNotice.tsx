/** What is told of a file or text that was dropped or pasted; its words come when it is needed. */
import { loadLocalMessages } from "../../i18n/lazy-messages";
import { useLazyMessages } from "../../i18n/react";
import type { Problem } from "../../model/problem";

export function LocalNotice({ problem: { code, value = "" } }: { readonly problem: Problem }) {
  const words = useLazyMessages(loadLocalMessages);
  const known: Readonly<Record<string, (value: string) => string>> = words?.sentences ?? {};
  return <span>{known[code]?.(value)}</span>;
}
