/** A menu button: arrow keys move, Esc closes and restores focus, a click outside closes. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import styles from "./Menu.module.css";

export type MenuItem = {
  readonly id: string;
  readonly label: string;
  /** Language of the label, if it differs from that of the page. */
  readonly lang?: string;
  readonly icon?: ReactNode;
  /** If given, the item is a radio item and this is its state. */
  readonly isChosen?: boolean;
  readonly onPick: () => void;
};

export type MenuGroup = { readonly name: string; readonly items: readonly MenuItem[] };

type Props = { readonly label: string; readonly icon: ReactNode; readonly groups: readonly MenuGroup[] };

export function Menu({ label, icon, groups }: Props) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const menuId = useId();

  useEffect(() => {
    if (!isOpen) return;
    const items = root.current?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [];
    const chosen = [...items].find((item) => item.getAttribute("aria-checked") === "true");
    (chosen ?? items[0])?.focus();
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    root.current?.querySelector("button")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(root.current?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    const to: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const next = to[event.key];
    if (next !== undefined) items[next]?.focus();
    else if (event.key === "Escape") close();
    else if (event.key === "Tab") setOpen(false);
    if (next !== undefined || event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  return (
    <div className={styles.root} ref={root}>
      <button
        type="button"
        className="btn btn-square"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? menuId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {icon}
      </button>
      {isOpen && (
        <div className={styles.menu} id={menuId} role="menu" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
          {groups.map(({ name, items }) => (
            <div key={name} role="group" aria-label={name} className={styles.group}>
              {groups.length > 1 && items.some((item) => item.isChosen !== undefined) && (
                <p className={styles.name} aria-hidden="true">
                  {name}
                </p>
              )}
              {items.map(({ id, label: text, lang, icon: picture, isChosen, onPick }) => (
                <button
                  key={id}
                  type="button"
                  role={isChosen === undefined ? "menuitem" : "menuitemradio"}
                  aria-checked={isChosen}
                  tabIndex={-1}
                  className={styles.item}
                  onClick={() => {
                    close();
                    onPick();
                  }}
                >
                  <span className={styles.picture}>{picture}</span>
                  <span lang={lang}>{text}</span>
                </button>
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
