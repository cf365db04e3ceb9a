/** A notice about parts of a link that could not be used; its messages are loaded with it. */
import { type LinkNoticeMessages, loadLinkNotices } from "../../i18n/lazy-messages";
import { useMessages, useOptionalMessages } from "../../i18n/react";
import type { Problem } from "../../model/problem";
import { MAX_NOTICES } from "../../store/app-store";
import type { Notice } from "../../store/state";

function noticeText(
  { code, where, value = "" }: Problem,
  notices: LinkNoticeMessages,
  other: (code: string, where: string) => string,
): string {
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
    case "own.draft.full":
      return notices.draftFull;
    case "own.elsewhere":
      return notices.storyElsewhere;
    case "own.link.unreadable":
      return notices.storyLinkBroken;
    case "own.link.too-large":
      return notices.storyLinkLarge;
    case "own.newer":
      return notices.storyLinkNewer;
    default:
      return other(code, where);
  }
}

/** @param group  shown together: more than one are all unknown values */
export function LinkNotice({ group }: { readonly group: readonly Notice[] }) {
  const { notices, details } = useMessages();
  const messages = useOptionalMessages(loadLinkNotices);
  const [only, ...others] = group;
  if (!only || !messages) return null;
  if (others.length === 0) return <span>{noticeText(only.problem, messages, notices.other)}</span>;
  return (
    <div>
      <p>{messages.unknownTogether(group.length, group.length === MAX_NOTICES)}</p>
      <ul>
        {group.map(({ id, problem: { where, value } }) => (
          <li key={id}>
            {where.replace("?", "")}
            {value !== undefined && ` ${details.quoted(value)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
