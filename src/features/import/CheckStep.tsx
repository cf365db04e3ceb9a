/** Step 3: every problem with its row, what is wrong and what would be right, and corrections with one click. */
import { useEffect, useMemo, useRef, useState } from "react";
import type { CellEdit, ReadingChoices } from "../../formats/assumptions";
import type { RowIndex } from "../../formats/tables/row-index";
import type { ImportCheckMessages } from "../../i18n/import-messages";
import type { ProblemMessages } from "../../i18n/lazy-messages";
import { FileText, useLang } from "../../i18n/react";
import { useActions } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { Tabs, panelProps } from "../../ui/Tabs";
import { saveFile } from "../../ui/save-file";
import { ProblemTable } from "./ProblemTable";
import { RowTable } from "./RowTable";
import type { CheckCounts } from "./check-counts";
import { checkItems, kindFixes } from "./check-items";
import { correctedFile, nameOfCopy, problemsCsv } from "./downloads";
import { sentenceOf } from "./problem-text";
import { useFixes } from "./use-fixes";
import type { ImportView } from "./use-import-view";
import type { OpenTable } from "./use-table";
import styles from "./ImportDialog.module.css";

type Props = {
  readonly view: ImportView;
  readonly table: OpenTable | undefined;
  readonly rows: RowIndex | undefined;
  readonly counts: CheckCounts;
  readonly isReading: boolean;
  readonly messages: ImportCheckMessages;
  readonly problemMessages: ProblemMessages;
};

type ListId = "problems" | "ready" | "all";
const ID = "import-list";

export function CheckStep({ view, table, rows, counts, isReading, messages, problemMessages }: Props) {
  const lang = useLang();
  const { showImport } = useActions();
  const texts = messages.check;
  const [chosen, setList] = useState<ListId>("problems");
  const list = table ? chosen : "problems";
  const fixes = useFixes(view);
  const items = useMemo(() => checkItems(view, table, rows), [view, table, rows]);
  const kinds = useMemo(() => kindFixes(items), [items]);
  const number = (count: number) => new Intl.NumberFormat(lang).format(count);
  const box = useRef<HTMLDivElement>(null);
  /** The place in the list of what was changed: what is there next gets the focus. */
  const changedAt = useRef<number>(undefined);
  const [said, setSaid] = useState("");
  const { last } = fixes;
  const { problems } = counts;
  useEffect(() => {
    if (isReading || !last) return;
    setSaid(last.isUndone ? texts.undone(problems) : texts.fixed(last.what, problems));
  }, [isReading, last, problems, texts]);
  useEffect(() => {
    const at = changedAt.current;
    if (isReading || at === undefined) return;
    changedAt.current = undefined;
    if (document.activeElement !== document.body && box.current?.contains(document.activeElement)) return;
    focusItem(box.current, at);
  }, [isReading, items]);

  const apply = (
    choices: Pick<ReadingChoices, "dayOrder" | "emptyDates">,
    edits: readonly CellEdit[],
    what: string,
    at = 0,
  ) => {
    changedAt.current = at;
    fixes.apply(choices, edits, what);
  };
  const edits = view.choices.edits ?? [];
  const numbers = [
    { id: "read", count: counts.read, label: table ? texts.read(counts.read) : texts.eventsRead(counts.read) },
    { id: "ready", count: counts.ready, label: texts.ready, icon: "ok" },
    { id: "errors", count: counts.errors, label: texts.errors(counts.errors), icon: "err" },
    { id: "warnings", count: counts.warnings, label: texts.warnings(counts.warnings), icon: "warn" },
  ] as const;
  const tabs = [
    { id: "problems" as const, label: texts.toLookAt(number(problems)) },
    ...(table
      ? [
          { id: "ready" as const, label: texts.readyRows(number(counts.ready)) },
          { id: "all" as const, label: texts.allRows(number(counts.read)) },
        ]
      : []),
  ];
  return (
    <div className={styles.check} ref={box}>
      <div className={styles.summary}>
        <div>
          <h3 className={styles.name}>
            <Icon name="file" /> <FileText>{view.name}</FileText>
          </h3>
          <p className={styles.note}>
            {view.isOnDevice && <span>{messages.onDevice}</span>}
            <span>{texts.rule}</span>
          </p>
        </div>
        <dl className={styles.numbers}>
          {numbers.map((one) => (
            <div key={one.id} data-kind={one.id}>
              <dt>
                {"icon" in one && <Icon name={one.icon} size={14} />}
                {one.label}
              </dt>
              <dd>{number(one.count)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className={styles.bar}>
        <Tabs id={ID} label={texts.lists} tabs={tabs} chosen={list} onChoose={setList} className={styles.lists} />
        <div className={styles.tools}>
          {edits.length > 0 && <span className={styles.note}>{texts.changes(edits.length)}</span>}
          {fixes.canUndo && (
            <button
              type="button"
              className="btn"
              onClick={() => {
                // The button may go.
                changedAt.current = 0;
                fixes.undo();
              }}
            >
              <Icon name="undo" size={14} /> {texts.undo}
            </button>
          )}
          {view.problems.length > 0 && (
            <button
              type="button"
              className="btn"
              onClick={() =>
                saveText(
                  problemsCsv(view.problems, messages, problemMessages),
                  nameOfCopy(view.name, "problems", ".csv"),
                )
              }
            >
              <Icon name="download" size={14} /> {texts.problemsCsv}
            </button>
          )}
          {table && edits.length > 0 && (
            <button
              type="button"
              className="btn"
              onClick={() =>
                saveText(
                  correctedFile(table, edits),
                  nameOfCopy(view.name, "corrected", table.isSheet ? ".csv" : undefined),
                )
              }
            >
              <Icon name="download" size={14} /> {texts.correctedFile}
            </button>
          )}
        </div>
      </div>
      <output className={isReading ? styles.busy : "visually-hidden"}>{isReading ? messages.busy : said}</output>
      <div {...panelProps(ID, list)}>
        {list === "problems" && (
          <>
            {!table && problems > 0 && <p className={styles.note}>{texts.noCorrected}</p>}
            <Answers view={view} texts={texts} onAnswer={(choices, what) => apply(choices, [], what)} />
            {kinds.map(({ code, count, edits: all }) => {
              const sentence = sentenceOf({ code, severity: "warning", where: "" }, problemMessages);
              return (
                <p key={code} className={styles.kind}>
                  <span>{texts.suggestions(count, sentence)}</span>
                  <button type="button" className="btn btn-line" onClick={() => apply({}, all, sentence)}>
                    {texts.takeAll(count)}
                  </button>
                </p>
              );
            })}
            <ProblemTable
              items={items}
              total={problems}
              table={table}
              messages={messages}
              problemMessages={problemMessages}
              onFix={apply}
              onStep={showImport}
            />
          </>
        )}
        {list !== "problems" && table && rows && (
          <RowTable
            key={list}
            isReady={list === "ready"}
            tally={view.tally}
            table={table}
            rows={rows}
            messages={messages}
            onEdit={(changed, what, at) => apply({}, changed, what, at)}
          />
        )}
      </div>
    </div>
  );
}

/** Focuses the first control of an item of the list; of a shorter list, of its last one. */
function focusItem(box: HTMLElement | null, at: number): void {
  const items = [...(box?.querySelectorAll<HTMLElement>("[data-item]") ?? [])];
  const item = items[Math.min(at, items.length - 1)];
  const control = item?.querySelector<HTMLElement>("button, select, input");
  (control ?? box?.querySelector<HTMLElement>("[role=tab][aria-selected=true]"))?.focus();
}

function saveText(text: string, name: string): void {
  saveFile(new Blob([text], { type: "text/csv;charset=utf-8" }), name);
}

type AnswersProps = {
  readonly view: ImportView;
  readonly texts: ImportCheckMessages["check"];
  readonly onAnswer: (choices: Pick<ReadingChoices, "dayOrder" | "emptyDates">, what: string) => void;
};

/** Questions about the whole file, such as which number of 3/4/2022 is the day. */
function Answers({ view: { assumptions, tally, choices }, texts, onAnswer }: AnswersProps) {
  return assumptions.map((assumption) => {
    if (assumption.kind === "day-order") {
      const count = tally?.codes["event.date.ambiguous"] ?? 0;
      if (count === 0 && choices.dayOrder === undefined) return null;
      const what = count === 0 ? texts.bothWays : texts.twoWays(count);
      return (
        <div key={assumption.kind} className={styles.kind} role="group" aria-label={what}>
          <span>{what}</span>
          <Answer
            isTaken={assumption.taken === "day-first"}
            onPick={() => onAnswer({ dayOrder: "day-first" }, texts.dayFirst(1))}
          >
            {texts.dayFirst(count)}
          </Answer>
          <Answer
            isTaken={assumption.taken === "month-first"}
            onPick={() => onAnswer({ dayOrder: "month-first" }, texts.monthFirst(1))}
          >
            {texts.monthFirst(count)}
          </Answer>
        </div>
      );
    }
    // One row has the same answer beside it.
    if (assumption.kind !== "empty-dates" || (assumption.count < 2 && assumption.taken === undefined)) return null;
    const what = texts.emptyDates(assumption.count);
    return (
      <div key={assumption.kind} className={styles.kind} role="group" aria-label={what}>
        <span>{what}</span>
        <Answer
          isTaken={assumption.taken === "as-above"}
          onPick={() => onAnswer({ emptyDates: "as-above" }, texts.asAbove)}
        >
          {texts.aboveForAll(assumption.count)}
        </Answer>
      </div>
    );
  });
}

type AnswerProps = { readonly isTaken: boolean; readonly onPick: () => void; readonly children: string };

function Answer({ isTaken, onPick, children }: AnswerProps) {
  return (
    <button
      type="button"
      className={isTaken ? "btn btn-solid" : "btn btn-line"}
      aria-pressed={isTaken}
      onClick={onPick}
    >
      {children}
    </button>
  );
}
