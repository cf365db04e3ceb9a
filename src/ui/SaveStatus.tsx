/** Whether a draft is saved in this browser; if not, why, and what the user can do. */
import { Icon } from "./Icon";
import styles from "./SaveStatus.module.css";

type Props = {
  readonly status: string;
  readonly text: string;
  /** Something is wrong. */
  readonly isBad: boolean;
  /** What the user can do about it. */
  readonly actions: readonly { readonly label: string; readonly onPress: () => unknown }[];
};

export function SaveStatus({ status, text, isBad, actions }: Props) {
  return (
    <div className={isBad ? `${styles.saveState} ${styles.bad}` : styles.saveState} data-save-status={status}>
      {/* Only errors are announced: "Saved" would be spoken after every word typed. */}
      <p role={isBad ? "alert" : undefined}>
        {status === "saved" && <Icon name="ok" size={14} />}
        {isBad && <Icon name="warn" size={15} />}
        <span>{text}</span>
      </p>
      {actions.map(({ label, onPress }) => (
        <button key={label} type="button" className="btn btn-line" onClick={() => void onPress()}>
          {label}
        </button>
      ))}
    </div>
  );
}
