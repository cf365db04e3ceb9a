/** Link, Embed, Cite: the tabs pattern with one tab stop and arrow keys. */
import { type KeyboardEvent, useRef } from "react";
import { useShareMessages } from "./share-messages";
import styles from "./ShareTabs.module.css";

export const TABS = ["link", "code", "cite"] as const;
export type TabId = (typeof TABS)[number];

export const tabId = (tab: TabId): string => `share-tab-${tab}`;
export const panelId = (tab: TabId): string => `share-panel-${tab}`;

type Props = { readonly chosen: TabId; readonly onChoose: (tab: TabId) => void };

export function ShareTabs({ chosen, onChoose }: Props) {
  const messages = useShareMessages();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = TABS.indexOf(chosen);
    const to: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % TABS.length,
      ArrowLeft: (at - 1 + TABS.length) % TABS.length,
      Home: 0,
      End: TABS.length - 1,
    };
    const next = TABS[to[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={messages.tabList}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-selected={tab === chosen}
          aria-controls={tab === chosen ? panelId(tab) : undefined}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
          onKeyDown={onKeyDown}
        >
          {messages.tabs[tab]}
        </button>
      ))}
    </div>
  );
}
