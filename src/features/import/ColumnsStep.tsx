/** Step 2: what each column was taken for and why, with one control to change it. */
import { useEffect, useRef, useState } from "react";
import { ROLES, type Role, isRole } from "../../formats/fields/roles";
import type { ColumnFacts } from "../../formats/plain/describe-columns";
import type { ImportCheckMessages } from "../../i18n/import-messages";
import { FileText } from "../../i18n/react";
import { MODES } from "../../model/mode";
import { rememberColumns, rememberedColumns } from "../../store/column-memory";
import { useActions, useApp } from "../../store/react";
import { Select } from "../../ui/Select";
import { columnChange } from "./column-change";
import type { ImportView } from "./use-import-view";
import type { OpenTable } from "./use-table";
import tableStyles from "./ImportTable.module.css";
import styles from "./ImportDialog.module.css";

type Props = {
  readonly view: ImportView;
  readonly table: OpenTable | undefined;
  readonly messages: ImportCheckMessages;
};

const NONE = "";

const GROUPS: Readonly<Record<keyof ImportCheckMessages["columns"]["groups"], readonly Role[]>> = {
  event: [
    "title",
    "summary",
    "group",
    "tags",
    "place",
    "latitude",
    "longitude",
    "people",
    "actors",
    "status",
    "claimedBy",
    "importance",
    "language",
  ],
  start: ["start", "startTime", "startYear", "startMonth", "startDay", "startApproximate", "allDay"],
  end: ["end", "endTime", "endYear", "endMonth", "endDay", "endApproximate"],
  links: ["sourceTitle", "sourceUrl", "quote", "quoteAuthor", "media", "mediaCaption", "mediaCredit", "mediaAlt"],
  other: [],
};
const GROUPED = new Set(Object.values(GROUPS).flat());
const OTHERS = ROLES.filter((role) => !GROUPED.has(role));

export function ColumnsStep({ view, table, messages }: Props) {
  const { readAgain } = useActions();
  const storesChoices = useApp(({ mode }) => MODES[mode].storesChoices);
  const [said, setSaid] = useState("");
  const texts = messages.columns;
  const headings = table?.table.columns;
  const { columns: choice } = view.choices;
  const isOpen = view.events > 0;
  useEffect(() => {
    // Not what leaves the table without events: the next file would not open.
    if (headings && choice && isOpen && storesChoices)
      rememberColumns(
        headings.map(({ name }) => name),
        choice,
      );
  }, [headings, choice, isOpen, storesChoices]);
  if (!table) return <p className={styles.step}>{texts.none}</p>;
  const { columns } = table;
  const names = table.table.columns.map(({ name }) => name);
  const nameOf = ({ name, index }: ColumnFacts) => (name === "" ? texts.unnamed(index + 1) : name);
  const remembered = storesChoices ? rememberedColumns(names) : undefined;
  const choose = (column: ColumnFacts, role: Role | undefined) => {
    const change = columnChange(columns, column.index, role);
    readAgain({ columns: change });
    setSaid(texts.changed(nameOf(column), role === undefined ? texts.leaveOut : texts.roles[role]));
  };
  const forget = (button: Element) => {
    // The button goes.
    button.closest("[role=tabpanel]")?.querySelector("select")?.focus();
    rememberColumns(names, undefined);
    readAgain({ columns: undefined });
    setSaid(texts.forgotten);
  };
  const dated = columns.filter(({ role }) => role !== undefined && GROUPS.start.slice(0, 5).includes(role));
  return (
    <div className={styles.step}>
      <p>{texts.intro}</p>
      {view.format === "timelinejs-table" && <p className={styles.note}>{texts.timelineJs}</p>}
      <p className={styles.note}>
        {dated.length > 1 ? texts.dates(dated.map((column) => `“${nameOf(column)}”`).join(" + ")) : texts.combine}
      </p>
      {(view.choices.columns ?? remembered) !== undefined && (
        <p className={styles.memory}>
          <span>{remembered ? texts.kept : ""}</span>
          <button type="button" className="btn btn-line" onClick={(event) => forget(event.currentTarget)}>
            {texts.forget}
          </button>
        </p>
      )}
      <output className="visually-hidden">{said}</output>
      <table className={`${tableStyles.table} ${tableStyles.columns}`}>
        <thead>
          <tr>
            <th scope="col">{texts.heading}</th>
            <th scope="col">{texts.samples}</th>
            <th scope="col">{texts.meaning}</th>
            <th scope="col">{texts.why}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.index}>
              <th scope="row" data-label={texts.heading}>
                <FileText>{nameOf(column)}</FileText>
              </th>
              <td data-label={texts.samples}>
                {column.samples.length === 0 ? (
                  <span className={styles.note}>{texts.empty}</span>
                ) : (
                  <ul className={tableStyles.samples}>
                    {column.samples.map((sample) => (
                      <li key={sample} dir="auto">
                        {sample}
                      </li>
                    ))}
                  </ul>
                )}
              </td>
              <td data-label={texts.meaning}>
                <RoleSelect
                  column={column}
                  name={nameOf(column)}
                  texts={texts}
                  onChoose={(role) => choose(column, role)}
                />
              </td>
              <td data-label={texts.why} className={styles.note}>
                {column.why ? texts.reasons[column.why] : texts.noReason}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RoleSelectProps = {
  readonly column: ColumnFacts;
  readonly name: string;
  readonly texts: ImportCheckMessages["columns"];
  readonly onChoose: (role: Role | undefined) => void;
};

/** Arrow keys pass other roles on their way, and each would be taken from its column. */
const SETTLED_MS = 400;

function RoleSelect({ column, name, texts, onChoose }: RoleSelectProps) {
  const { role = NONE, why } = column;
  const [chosen, setChosen] = useState<string>();
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  });
  useEffect(() => {
    setChosen(undefined);
  }, [role, why]);
  const settle = (value: string | undefined) => {
    if (value !== undefined && value !== role) choose.current(isRole(value) ? value : undefined);
  };
  useEffect(() => {
    const timer = setTimeout(() => settle(chosen), SETTLED_MS);
    return () => clearTimeout(timer);
    // Only a new choice starts the time anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [chosen]);
  return (
    <Select
      aria-label={`${texts.meaning}: ${name}`}
      value={chosen ?? role}
      onChange={({ currentTarget: { value } }) => setChosen(value)}
      // Who goes on has chosen.
      onBlur={() => settle(chosen)}
    >
      <option value={NONE}>{texts.leaveOut}</option>
      {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
        <optgroup key={group} label={texts.groups[group]}>
          {(group === "other" ? OTHERS : GROUPS[group]).map((one) => (
            <option key={one} value={one}>
              {texts.roles[one]}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
