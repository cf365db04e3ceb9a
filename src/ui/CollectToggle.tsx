/** A small button that adds or removes an item: a plus, or a tick once added. */
import { Icon } from "./Icon";
import styles from "./CollectToggle.module.css";

type Props = { readonly isIn: boolean; readonly label: string; readonly onToggle: () => void };

export function CollectToggle({ isIn, label, onToggle }: Props) {
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-pressed={isIn}
      aria-label={label}
      title={label}
      onClick={onToggle}
    >
      <Icon name={isIn ? "ok" : "plus"} size={15} weight={2} />
    </button>
  );
}
