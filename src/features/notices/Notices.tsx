/** Notices about parts of a link or file that could not be used. */
import type { ReactNode } from "react";
import { useMessages } from "../../i18n/react";
import type { Messages } from "../../i18n/messages";
import type { Problem } from "../../model/problem";
import { MAX_NOTICES } from "../../store/app-store";
import type { Notice } from "../../store/state";
import { useActions, useApp } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { LocalNotice } from "./LocalNotice";
import styles from "./Notices.module.css";

function noticeText({ code, where, value = "" }: Problem, { notices }: Messages): string {
  const parameter = where.replace("?", "");
  switch (code) {
    case "link.parameter.unknown":
      return notices.unknownParameter(parameter);
    case "link.value.unknown":
      return notices.unknownValue(parameter, value);
    case "link.dates.unreadable":
      return notices.unreadableDate(parameter, value);
    case "link.dates.reversed":
      return notices.reversedDates(value);
    case "link.too-long":
      return notices.tooLong;
    case "link.src.private":
      return notices.privateSource(value);
    case "link.src.insecure":
      return notices.insecureSource(value);
    case "link.src.device":
      return notices.deviceSource(value);
    case "link.src.draft":
      return notices.draftElsewhere;
    case "link.src.scheme":
    case "link.src.unreadable":
      return notices.badSource(value);
    case "link.src.credentials":
      return notices.secretSource;
    case "own.elsewhere":
      return notices.storyElsewhere;
    case "own.link.unreadable":
      return notices.storyLinkBroken;
    case "own.link.too-large":
      return notices.storyLinkLarge;
    case "own.newer":
      return notices.storyLinkNewer;
    case "words.unreachable":
      return notices.languageFailed;
    case "part.unreachable":
      return notices.partFailed;
    default:
      return notices.other(code, where);
  }
}

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

function Announced({ group }: { readonly group: readonly Notice[] }) {
  const messages = useMessages();
  const [only, ...others] = group;
  if (!only) return null;
  const { problem } = only;
  if (problem.code.startsWith("local.")) return <LocalNotice problem={problem} />;
  if (others.length === 0) return <span>{noticeText(problem, messages)}</span>;
  return (
    <div>
      <p>{messages.notices.unknownTogether(group.length, group.length === MAX_NOTICES)}</p>
      <ul>
        {group.map(({ id, problem: { where, value } }) => (
          <li key={id}>
            {where.replace("?", "")}
            {value !== undefined && ` ${messages.details.quoted(value)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
