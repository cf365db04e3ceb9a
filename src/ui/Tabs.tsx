/** The tabs pattern: one tab stop, arrow keys move the choice. */
import { type KeyboardEvent, useRef } from "react";
import { joinClasses } from "./join-classes";
import styles from "./Tabs.module.css";

type Props<T extends string> = {
  /** Begins the ids of tabs and panel. */
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly { readonly id: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (tab: T) => void;
  /** Where the tabs stand, and how far apart. */
  readonly className?: string | undefined;
};

export const panelProps = (id: string, tab: string) =>
  ({ role: "tabpanel", id: `${id}-panel`, "aria-labelledby": `${id}-${tab}` }) as const;

export function Tabs<T extends string>({ id, label, tabs, chosen, onChoose, className }: Props<T>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const to: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = tabs[to[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div ref={list} className={joinClasses(styles.tabs, className)} role="tablist" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${id}-${tab.id}`}
          data-tab={tab.id}
          aria-selected={tab.id === chosen}
          aria-controls={tab.id === chosen ? `${id}-panel` : undefined}
          tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => onChoose(tab.id)}
          onKeyDown={onKeyDown}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
