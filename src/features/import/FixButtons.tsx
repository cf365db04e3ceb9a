/** Corrections of one problem: a button each, or a choice where there are several to choose from. */
import type { Fix } from "../../formats/fixes/fixes";
import type { ImportCheckMessages } from "../../i18n/import-messages";
import { Select } from "../../ui/Select";
import styles from "./ImportTable.module.css";

type Props = {
  readonly fixes: readonly Fix[];
  readonly row: number;
  readonly texts: ImportCheckMessages["check"];
  readonly onFix: (fix: Fix) => void;
};

const MOST_BUTTONS = 2;
const MAX_LABEL = 32;

export function FixButtons({ fixes, row, texts, onFix }: Props) {
  const labelOf = ({ id, value = "" }: Fix): string => {
    if (id === "as-above") return texts.asAbove;
    if (id === "swap") return texts.swap;
    if (id === "leave-out") return texts.leaveOut;
    return texts.use(value.length > MAX_LABEL ? `${value.slice(0, MAX_LABEL - 1)}…` : value);
  };
  if (fixes.length > MOST_BUTTONS) {
    return (
      <Select
        className={styles.choose}
        aria-label={texts.chooseFor(row)}
        value=""
        onChange={({ currentTarget: { value } }) => {
          const fix = fixes[Number(value)];
          if (value !== "" && fix) onFix(fix);
        }}
      >
        <option value="">{texts.choose}</option>
        {fixes.map((fix, index) => (
          <option key={index} value={index}>
            {fix.value ?? labelOf(fix)}
          </option>
        ))}
      </Select>
    );
  }
  return fixes.map((fix, index) => (
    <button key={index} type="button" className="btn btn-line" onClick={() => onFix(fix)}>
      <bdi>{labelOf(fix)}</bdi>
    </button>
  ));
}
