/**
 * The import dialog: what the file is, what its columns hold, and what in its rows is wrong. The good rows are open
 * already; every step can be skipped, and every change reads the file again.
 */
import { useEffect } from "react";
import { type ImportCheckMessages, loadImportCheckMessages } from "../../i18n/import-messages";
import { type ProblemMessages, loadProblemMessages } from "../../i18n/lazy-messages";
import { useOptionalMessages } from "../../i18n/react";
import { useActions, useApp } from "../../store/react";
import type { ImportStep } from "../../store/state";
import { Dialog } from "../../ui/Dialog";
import { Tabs, panelProps } from "../../ui/Tabs";
import { CheckStep } from "./CheckStep";
import { ColumnsStep } from "./ColumnsStep";
import { FileStep } from "./FileStep";
import { countsOf } from "./check-counts";
import { type ImportView, useImportView } from "./use-import-view";
import { useRows, useTable } from "./use-table";
import styles from "./ImportDialog.module.css";

const STEPS: readonly ImportStep[] = ["file", "columns", "check"];
const ID = "import-step";

type Props = { readonly onChooseFile: () => void };

export function ImportDialog({ onChooseFile }: Props) {
  const messages = useOptionalMessages(loadImportCheckMessages);
  const problemMessages = useOptionalMessages(loadProblemMessages);
  const { showImport } = useActions();
  const step = useApp((s) => s.importStep);
  const { view, isReading } = useImportView();
  const isGone = !view && !isReading;
  useEffect(() => {
    if (isGone) showImport(undefined);
  }, [isGone, showImport]);
  if (!messages || !problemMessages || !view || step === undefined) return null;
  return (
    <Opened
      step={step}
      view={view}
      isReading={isReading}
      messages={messages}
      problemMessages={problemMessages}
      onChooseFile={onChooseFile}
    />
  );
}

type OpenedProps = Props & {
  readonly step: ImportStep;
  readonly view: ImportView;
  readonly isReading: boolean;
  readonly messages: ImportCheckMessages;
  readonly problemMessages: ProblemMessages;
};

function Opened({ step, view, isReading, messages, problemMessages, onChooseFile }: OpenedProps) {
  const { showImport } = useActions();
  const table = useTable(view);
  const rows = useRows(table, view.choices.edits);
  const counts = countsOf(view, table, rows);
  const next = STEPS[STEPS.indexOf(step) + 1];
  // Natively: the dialog then gives the focus back to the button that opened it.
  const close = (element: Element) => element.closest("dialog")?.close();
  const common = { view, table, messages, problemMessages };
  const isOpenable = view.events > 0;
  return (
    <Dialog
      isOpen
      isSheet
      isWide
      title={messages.title}
      closeLabel={messages.close}
      onClose={() => showImport(undefined)}
      beside={
        <Tabs
          id={ID}
          label={messages.stepList}
          tabs={STEPS.map((id, index) => ({ id, label: `${index + 1} ${messages.steps[id]}` }))}
          chosen={step}
          onChoose={showImport}
          className={styles.steps}
        />
      }
      footer={
        <div className={styles.foot}>
          <button
            type="button"
            className="btn btn-line"
            onClick={(event) => {
              close(event.currentTarget);
              onChooseFile();
            }}
          >
            {messages.chooseFile}
          </button>
          <span className={styles.outcome}>
            {!isOpenable && messages.nothing}
            {isOpenable && counts.leftOut > 0 && (table ? messages.leftOut : messages.leftOutEvents)(counts.leftOut)}
          </span>
          {next !== undefined && (
            <button type="button" className="btn btn-line" onClick={() => showImport(next)}>
              {messages.next}
            </button>
          )}
          {isOpenable && (
            <button type="button" className="btn btn-solid" onClick={(event) => close(event.currentTarget)}>
              {messages.open(view.events)}
            </button>
          )}
        </div>
      }
    >
      <div className={styles.panel} {...panelProps(ID, step)} aria-busy={isReading}>
        {step === "file" && <FileStep {...common} />}
        {step === "columns" && <ColumnsStep {...common} />}
        {step === "check" && <CheckStep {...common} rows={rows} counts={counts} isReading={isReading} />}
      </div>
    </Dialog>
  );
}
