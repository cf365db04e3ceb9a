/** What could not be used of a link or a file, said once and in words. */
import type { ReactNode } from "react";
import { useMessages } from "../../i18n/react";
import type { Messages } from "../../i18n/messages";
import type { Problem } from "../../model/problem";
import { useActions, useApp } from "../../store/react";
import { Icon } from "../../ui/Icon";
import styles from "./Notices.module.css";

function wordsFor({ code, where, value = "" }: Problem, { notices }: Messages): string {
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
    case "link.src.scheme":
    case "link.src.unreadable":
      return notices.badSource(value);
    case "link.src.credentials":
      return notices.secretSource;
    case "own.elsewhere":
      return notices.ownElsewhere;
    case "own.link.unreadable":
      return notices.ownLinkBroken;
    case "own.link.too-large":
      return notices.ownLinkLarge;
    case "own.newer":
      return notices.ownLinkNewer;
    case "drop.one":
      return notices.oneFile(value);
    case "words.unreachable":
      return notices.noWords;
    case "part.unreachable":
      return notices.noPart;
    default:
      return notices.other(code, where);
  }
}

/** @param children  what else there is to tell */
export function Notices({ children }: { readonly children?: ReactNode }) {
  const notices = useApp((s) => s.notices);
  const messages = useMessages();
  const { dismissNotice } = useActions();
  return (
    <div className={styles.stack} role="status" aria-label={messages.notices.name}>
      {notices.map(({ id, problem }) => (
        <p key={id} className={styles.notice}>
          <Icon name="info" />
          <span>{wordsFor(problem, messages)}</span>
          <button
            type="button"
            className="btn btn-square"
            aria-label={messages.notices.dismiss}
            onClick={() => dismissNotice(id)}
          >
            <Icon name="close" size={14} />
          </button>
        </p>
      ))}
      {children}
    </div>
  );
}
