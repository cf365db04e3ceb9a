/** Below a long list: shows the next items. */
import type { ImportCheckMessages } from "../../i18n/import-messages";
import { SHOWN } from "../../ui/use-more";
import styles from "./ImportTable.module.css";

type Props = {
  /** Number of items that are not shown. */
  readonly rest: number;
  readonly texts: ImportCheckMessages["check"];
  readonly onMore: () => void;
};

export function MoreButton({ rest, texts, onMore }: Props) {
  if (rest <= 0) return null;
  return (
    <p className={styles.more}>
      <button type="button" className="btn btn-line" onClick={onMore}>
        {texts.more(Math.min(SHOWN, rest))}
      </button>
    </p>
  );
}
