import { useLayoutEffect, useRef } from "react";
import type { DraftTableMessages } from "../../../i18n/draft-table-messages";
import { Icon } from "../../../ui/Icon";
import type { TableReport } from "./table-report";
import styles from "./DraftTable.module.css";

type Props = {
  readonly report: TableReport | undefined;
  /** Whether the last step of the draft is what the report is about. */
  readonly canUndo: boolean;
  readonly messages: DraftTableMessages;
  readonly onUndo: () => void;
  readonly onClose: () => void;
};

/** What the last edit did. The live region is always there, so that screen readers announce what appears in it. */
export function TableReportBox({ report, canUndo, messages, onUndo, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const hasFaults = (report?.faults?.length ?? 0) > 0;
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [report]);
  return (
    <div className={styles.reportPlace}>
      <div className={report ? styles.report : undefined} data-report={report ? "" : undefined} ref={box}>
        <div role="status" className={styles.reportText}>
          {report && (
            <p className={styles.reportLine}>
              <Icon name={hasFaults ? "warn" : "ok"} size={15} />
              <span>{report.text}</span>
            </p>
          )}
          {hasFaults && (
            // A list that scrolls can be scrolled with the keyboard.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            <ul className={styles.faults} tabIndex={0} aria-label={report?.text}>
              {report?.faults?.map((fault, index) => (
                // Two values may be wrong in the same way, and the list never changes.
                <li key={index}>{fault}</li>
              ))}
            </ul>
          )}
        </div>
        {report && (
          <div className={styles.reportButtons}>
            {canUndo && (
              <button type="button" className="btn btn-line" onClick={onUndo}>
                {messages.report.undo}
              </button>
            )}
            <button
              type="button"
              className="btn btn-square"
              aria-label={messages.report.close}
              title={messages.report.close}
              onClick={onClose}
            >
              <Icon name="close" />
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
