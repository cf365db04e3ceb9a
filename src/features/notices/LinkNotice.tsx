/** A notice about parts of a link that could not be used; its messages are loaded with it. */
import { formatEventDate } from "../../i18n/format-date";
import { type LinkNoticeMessages, loadLinkNotices } from "../../i18n/lazy-messages";
import { Text, useLang, useMessages, useOptionalMessages, usePick } from "../../i18n/react";
import { fateOf } from "../../model/chronicle/moved";
import { parseEventDate } from "../../model/dates/event-date";
import type { Problem } from "../../model/problem";
import { MAX_NOTICES } from "../../store/app-store";
import { useApp } from "../../store/react";
import { selectChronicle } from "../../store/selectors/filtered";
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

type MovedProps = { readonly id: string; readonly messages: LinkNoticeMessages };

/** What became of the event that the link names, in the words of the chronicle. */
function MovedNotice({ id, messages }: MovedProps) {
  const { dates } = useMessages();
  const lang = useLang();
  const pick = usePick();
  const chronicle = useApp(selectChronicle);
  const fate = chronicle && fateOf(chronicle, id);
  // Another chronicle may have been opened since.
  if (!fate) return <span>{messages.unknownValue("event", id)}</span>;
  const { to, date, note } = fate;
  const parsed = date === undefined ? undefined : parseEventDate(date);
  const day = parsed?.ok ? formatEventDate(parsed.date, lang, dates) : undefined;
  const title = to === undefined ? undefined : pick(chronicle.eventsById.get(to)?.title).text;
  return (
    <span>
      {title === undefined ? messages.removedEvent(id, day) : messages.movedEvent(id, title, day)}
      {note !== undefined && (
        <>
          {" "}
          <Text of={note} />
        </>
      )}
    </span>
  );
}

/** @param group  shown together: more than one are all unknown values */
export function LinkNotice({ group }: { readonly group: readonly Notice[] }) {
  const { notices, details } = useMessages();
  const messages = useOptionalMessages(loadLinkNotices);
  const [only, ...others] = group;
  if (!only || !messages) return null;
  const { code, value = "" } = only.problem;
  if (code === "link.event.moved" || code === "link.event.removed")
    return <MovedNotice id={value} messages={messages} />;
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
