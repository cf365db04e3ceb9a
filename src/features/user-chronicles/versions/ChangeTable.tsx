import { useState } from "react";
import { useLang, useMessages, usePick } from "../../../i18n/react";
import type { UserChronicleMessages } from "../../../i18n/user-chronicle-messages";
import type { Comparison, EventChange } from "../../../model/user-chronicles/compare-contents";
import type { ChronicleContent, EventContent } from "../../../model/user-chronicles/content";
import { everyText, valueText } from "./value-text";
import styles from "./Versions.module.css";

type Props = {
  readonly comparison: Comparison;
  readonly before: ChronicleContent;
  readonly after: ChronicleContent;
  readonly messages: UserChronicleMessages;
};

/** Rows shown at a time. */
const SHOWN = 100;

export function ChangeTable({ comparison, before, after, messages }: Props) {
  const { compare: texts } = messages;
  const lang = useLang();
  const [most, setMost] = useState(SHOWN);
  const { events, sections, same } = comparison;
  if (events.length === 0 && sections.length === 0) return <p role="status">{texts.same}</p>;
  const number = new Intl.NumberFormat(lang);
  const countOf = (kind: EventChange["kind"]) => number.format(events.filter((change) => change.kind === kind).length);
  const orNone = (count: number) => (count === 0 ? "" : number.format(count));
  return (
    <>
      <p role="status" className="num">
        <b>{texts.counts(countOf("added"), countOf("changed"), countOf("removed"))}</b> · {texts.unchanged(same)}
      </p>
      {sections.length > 0 && (
        <ul className={styles.sections}>
          {sections.map(({ section, added, changed, removed }) => (
            <li key={section} className="num">
              {texts.sections[section]}: {texts.sectionCounts(orNone(added), orNone(changed), orNone(removed))}
            </li>
          ))}
        </ul>
      )}
      {events.length > 0 && (
        // Scrolled with the keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles.scroll} role="region" aria-label={texts.columns.kind} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {(["kind", "event", "field", "before", "after"] as const).map((column) => (
                  <th key={column} scope="col">
                    {texts.columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            {events.slice(0, most).map((change) => (
              <ChangeRows key={change.event.id} change={change} before={before} after={after} messages={messages} />
            ))}
          </table>
        </div>
      )}
      {events.length > most && (
        <p>
          <button type="button" className="btn btn-line" onClick={() => setMost(most + SHOWN)}>
            {texts.more(Math.min(SHOWN, events.length - most))}
          </button>
        </p>
      )}
    </>
  );
}

type RowsProps = Omit<Props, "comparison"> & { readonly change: EventChange };

function ChangeRows({ change, before, after, messages: { compare: texts } }: RowsProps) {
  const pick = usePick();
  const { statuses } = useMessages();
  const names = {
    pick: (text: EventContent["title"] | undefined) => pick(text).text,
    status: (status: keyof typeof statuses & NonNullable<EventContent["status"]>) => statuses[status],
  };
  const { kind, event } = change;
  const head = (rows: number) => (
    <>
      <td rowSpan={rows} data-kind={kind}>
        {texts.kinds[kind]}
      </td>
      <th scope="rowgroup" rowSpan={rows} dir="auto">
        {pick(event.title).text} <span className="num">({event.date})</span>
      </th>
    </>
  );
  if (change.kind !== "changed") {
    return (
      <tbody>
        <tr>
          {head(1)}
          <td colSpan={3}>{valueText(event, "summary", kind === "added" ? after : before, names)}</td>
        </tr>
      </tbody>
    );
  }
  return (
    <tbody>
      {change.fields.map(({ field, before: was, after: is }, index) => {
        let [left, right] = [valueText(change.before, field, before, names), valueText(event, field, after, names)];
        // The difference is in a language that the reader does not see.
        if (left === right && field !== "id" && field !== "route" && field !== "area") {
          const isText = (value: unknown) =>
            typeof value === "string" || (typeof value === "object" && !Array.isArray(value));
          if (isText(was) && isText(is))
            [left, right] = [everyText(was as EventContent["title"]), everyText(is as EventContent["title"])];
        }
        return (
          <tr key={field}>
            {index === 0 && head(change.fields.length)}
            <td>{texts.fields[field]}</td>
            <td dir="auto">{left === "" ? <span className={styles.hint}>{texts.empty}</span> : <del>{left}</del>}</td>
            <td dir="auto">{right === "" ? <span className={styles.hint}>{texts.empty}</span> : <ins>{right}</ins>}</td>
          </tr>
        );
      })}
    </tbody>
  );
}
