/**
 * The bar of an imported file: name, number of events read, and the way back. Renders nothing for the default
 * timeline.
 */
import { useState } from "react";
import { dateFormatter } from "../../i18n/format-date";
import { type ProblemMessages, loadProblemMessages } from "../../i18n/lazy-messages";
import { useLang, useOptionalMessages } from "../../i18n/react";
import { deviceFileOf } from "../../model/links/source-url";
import { MODES } from "../../model/mode";
import { selectChronicleSlice } from "../../store/selectors/filtered";
import { useActions, useApp, useAppStore } from "../../store/react";
import { withUserChronicles } from "../../store/user-chronicles/entry";
import { Icon } from "../../ui/Icon";
import { ReadingQuestions } from "./ReadingQuestions";
import { assumptionsWith } from "./assumptions-with";
import { useRememberedColumns } from "./use-remembered-columns";
import styles from "./Imported.module.css";

export function ImportedBar() {
  const open = useApp(selectChronicleSlice);
  const messages = useOptionalMessages(loadProblemMessages);
  const [dismissed, setDismissed] = useState<unknown>();
  if (!open?.imported || !messages || dismissed === open) return null;
  return <Bar open={open} messages={messages} onDismiss={() => setDismissed(open)} />;
}

const CACHED_ON = { day: "numeric", month: "long", year: "numeric" } as const;

type BarProps = {
  readonly open: NonNullable<ReturnType<typeof selectChronicleSlice>>;
  readonly messages: ProblemMessages;
  readonly onDismiss: () => void;
};

function Bar({ open, messages, onDismiss }: BarProps) {
  const { openSource, showImport } = useActions();
  const store = useAppStore();
  const [isCopying, setCopying] = useState(false);
  const { chronicle, problems, source = "", imported } = open;
  const { report } = messages;
  const assumptions = assumptionsWith(imported?.assumptions, problems);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const count = chronicle.events.length;
  const hasColumns = assumptions.some(({ kind }) => kind === "columns");
  const isRemembered = useRememberedColumns(imported?.assumptions, imported?.columns);
  const localName = deviceFileOf(source);
  const lang = useLang();
  const canEdit = useApp(({ mode, singleFile }) => MODES[mode].editsChronicles && singleFile === undefined);
  const { cachedMs, times, host, eventsInFile = count, format, pictures } = imported ?? {};
  const facts = [
    report.opened(count, Math.max(eventsInFile, count)),
    format === undefined ? undefined : messages.formats[format],
    pictures && pictures.named > 0 ? report.pictures(pictures.joined, pictures.named) : undefined,
    errors > 0 ? report.dropped(errors) : undefined,
    problems.length > errors ? report.changed(problems.length - errors) : undefined,
  ].filter((fact) => fact !== undefined);
  const notes = [
    host === undefined ? undefined : report.from(host),
    cachedMs === undefined ? undefined : report.cachedCopy(dateFormatter(lang, CACHED_ON).format(cachedMs)),
    localName === undefined ? undefined : report.onDevice,
    isRemembered ? report.remembered : undefined,
    times && report.times(times.zones.join(", "), times.withoutZone),
  ].filter((note) => note !== undefined);
  const questions = assumptions.filter(({ isOpen }) => isOpen);
  const isLong = notes.length + questions.length > 0;
  return (
    <section className={isLong ? `${styles.bar} ${styles.isLong}` : styles.bar} aria-label={report.name}>
      <div className={styles.words}>
        <div role="status">
          <p className="num">
            <b>{localName ?? host ?? source}</b> · {facts.join(" · ")}
          </p>
          {notes.length > 0 && <p className={styles.notes}>{notes.join(" ")}</p>}
        </div>
        <ReadingQuestions assumptions={questions} messages={messages} isBrief />
      </div>
      <div className={styles.actions}>
        <button
          type="button"
          className="btn btn-line"
          onClick={() => showImport(problems.length > 0 || !hasColumns ? "check" : "columns")}
        >
          {report.show}
        </button>
        {canEdit && (
          <button
            type="button"
            className="btn btn-line"
            aria-disabled={isCopying}
            onClick={() => {
              if (isCopying) return;
              setCopying(true);
              void withUserChronicles(store, (actions) => actions.copyOpen()).then(() => setCopying(false));
            }}
          >
            <Icon name="edit" size={14} />
            {report.edit}
          </button>
        )}
        <button type="button" className="btn btn-line" onClick={() => openSource(undefined)}>
          {report.backToBundled}
        </button>
        <button type="button" className="btn btn-square" aria-label={report.dismiss} onClick={onDismiss}>
          <Icon name="close" size={14} />
        </button>
      </div>
    </section>
  );
}
