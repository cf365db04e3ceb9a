import styles from "./SegmentedControl.module.css";

type Props<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string; readonly lang?: string }[];
  readonly onChange: (value: T) => void;
  /** Takes all the width that there is. */
  readonly isWide?: boolean;
};

/** A choice from a few, as joined buttons of which one is pressed. */
export function SegmentedControl<T extends string>({ label, value, options, onChange, isWide = false }: Props<T>) {
  return (
    <div className={isWide ? `${styles.segments} ${styles.wide}` : styles.segments} role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="btn btn-line"
          lang={option.lang}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
