/** What became of a file with many timelines that was opened. */
import { useEffect, useRef } from "react";
import { isolated } from "../../i18n/isolated";
import type { UserChronicleMessages } from "../../i18n/user-chronicle-messages";
import { useApp } from "../../store/react";
import type { TimelinesImport } from "../../store/user-chronicles/slice";
import styles from "./DraftList.module.css";

type Props = { readonly messages: UserChronicleMessages["imported"] };

export function ImportedTimelines({ messages }: Props) {
  const report = useApp((s) => s.userChronicles.imported);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    // The list has opened for it. After the dialog, which focuses its first control.
    if (report) queueMicrotask(() => box.current?.focus());
  }, [report]);
  if (!report) return null;
  return (
    <section ref={box} className={styles.imported} tabIndex={-1} aria-label={messages.name}>
      {sentencesOf(report, messages).map((sentence) => (
        <p key={sentence} className="num">
          {sentence}
        </p>
      ))}
    </section>
  );
}

function sentencesOf({ file, drafts, unread, problem }: TimelinesImport, messages: Props["messages"]): string[] {
  if (problem) {
    const why = problem.code === "timelines.newer" ? "newer" : problem.code === "file.too-large" ? "large" : "failed";
    return [messages[why](isolated(file))];
  }
  const same = drafts.filter(({ how }) => how === "same").length;
  const added = drafts.length - same;
  return [
    ...(added > 0 || drafts.length + unread === 0 ? [messages.added(added)] : []),
    ...(same > 0 ? [messages.same(same)] : []),
    ...(unread > 0 ? [messages.unread(unread)] : []),
  ];
}
