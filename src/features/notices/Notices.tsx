/** Notices about parts of a link or file that could not be used. */
import type { ReactNode } from "react";
import { useMessages } from "../../i18n/react";
import type { Notice } from "../../store/state";
import { useActions, useApp } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { Lazy, lazyPart } from "../../ui/lazy-part";
import { LocalNotice } from "./LocalNotice";
import styles from "./Notices.module.css";

/** Unknown values in a link: there may be many, and all get the same notice. */
const UNKNOWN: ReadonlySet<string> = new Set(["link.parameter.unknown", "link.value.unknown"]);

/** Groups notices that are shown and dismissed together. */
function gather(notices: readonly Notice[]): readonly (readonly Notice[])[] {
  const unknown = notices.filter(({ problem }) => UNKNOWN.has(problem.code));
  return notices.flatMap((notice) =>
    !UNKNOWN.has(notice.problem.code) ? [[notice]] : notice === unknown[0] ? [unknown] : [],
  );
}

/** @param children  further notices */
export function Notices({ children }: { readonly children?: ReactNode }) {
  const notices = useApp((s) => s.notices);
  const messages = useMessages();
  const { dismissNotice } = useActions();
  return (
    <div className={styles.stack} role="status" aria-label={messages.notices.name}>
      {gather(notices).map((group) => (
        <div key={group[0]?.id} className={styles.notice}>
          <Icon name="info" />
          <Announced group={group} />
          <button
            type="button"
            className="btn btn-square"
            aria-label={messages.notices.dismiss}
            onClick={() => group.forEach(({ id }) => dismissNotice(id))}
          >
            <Icon name="close" size={14} />
          </button>
        </div>
      ))}
      {children}
    </div>
  );
}

const linkNoticePart = lazyPart(() => import("./LinkNotice").then((m) => m.LinkNotice));

function Announced({ group }: { readonly group: readonly Notice[] }) {
  const { notices } = useMessages();
  const [only] = group;
  if (!only) return null;
  const { problem } = only;
  const { code, where } = problem;
  if (code.startsWith("local.")) return <LocalNotice problem={problem} />;
  if (code === "words.unreachable") return <span>{notices.languageFailed}</span>;
  if (code === "part.unreachable") return <span>{notices.partFailed}</span>;
  return <Lazy part={linkNoticePart} props={{ group }} failed={<span>{notices.other(code, where)}</span>} />;
}
