/** A notice about a dropped or pasted file or text; its messages are loaded on demand. */
import { loadLocalMessages } from "../../i18n/lazy-messages";
import { useLazyMessages } from "../../i18n/react";
import type { Problem } from "../../model/problem";

export function LocalNotice({ problem: { code, value = "" } }: { readonly problem: Problem }) {
  const messages = useLazyMessages(loadLocalMessages);
  const known: Readonly<Record<string, (value: string) => string>> = messages?.sentences ?? {};
  return <span>{known[code]?.(value)}</span>;
}
