/**
 * A list within the event, such as its sources: each item a line that opens to a group of fields, with buttons to move and
 * remove it.
 */
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { moveItem, withItem } from "../../../model/edit-values";
import { FileImage } from "../../../ui/FileImage";
import { Icon } from "../../../ui/Icon";
import { useEventForm } from "./use-event-form";
import { useItemKeys } from "./use-item-keys";
import styles from "./EventForm.module.css";

type Props<T> = {
  readonly title: string;
  readonly items: readonly T[];
  /** Name of an item by its number, from 1. */
  readonly nameOf: (number: number, item: T) => string;
  /** What the line of an item says of it. */
  readonly summaryOf: (item: T) => string;
  /** What an item lacks, also said in its line. */
  readonly missingOf?: (item: T) => string | undefined;
  /** The address of a small picture before its line. */
  readonly pictureOf?: (item: T) => string | undefined;
  readonly addLabel: string;
  /** Makes an item without content; without it items are added elsewhere. */
  readonly create?: () => T;
  readonly onChange: (items: T[], field?: string) => void;
  /** Shown while there are none. */
  readonly empty?: string | undefined;
  /** @param set  replaces the item @param field  the field being typed in */
  readonly children: (item: T, set: (item: T, field?: string) => void, index: number) => ReactNode;
  /** Other ways to add an item. */
  readonly actions?: ReactNode;
};

/** The line of an item is cut off by its width anyway. */
const MAX_SUMMARY = 200;

export function ItemEditor<T>(props: Props<T>) {
  const { title, items, nameOf, summaryOf, missingOf, pictureOf, addLabel, create, onChange, empty } = props;
  const { children, actions } = props;
  const { messages } = useEventForm();
  const headingId = useId();
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLDivElement>(null);
  const { keys, setKeys, fresh } = useItemKeys(items.length);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [focused, setFocused] = useState<{ readonly index: number; readonly what: string }>();
  const [announced, setAnnounced] = useState("");
  const move = (item: T, from: number, to: number, what: string) => {
    onChange([...moveItem(items, from, to)]);
    setKeys(moveItem(keys, from, to));
    setFocused({ index: to, what });
    setAnnounced(nameOf(to + 1, item));
  };
  const remove = (index: number) => {
    onChange(withItem(items, index, undefined));
    setKeys(withItem(keys, index, undefined));
    setFocused({ index: Math.min(index, items.length - 2), what: "summary" });
  };
  const toggle = (key: number, isOpen: boolean) => {
    if (isOpen !== opened.has(key))
      setOpened(new Set(isOpen ? [...opened, key] : [...opened].filter((one) => one !== key)));
  };
  // Where the focus would be lost with what was pressed.
  useEffect(() => {
    if (focused === undefined) return;
    const item = list.current?.children[focused.index];
    const target = item?.querySelector<HTMLElement>(focused.what) ?? add.current?.querySelector<HTMLElement>("button");
    target?.focus();
    setFocused(undefined);
  }, [focused]);
  return (
    <section className={styles.items} aria-labelledby={headingId}>
      <h3 id={headingId}>
        {title} {items.length > 0 && <span className={`${styles.count} num`}>{items.length}</span>}
      </h3>
      {items.length === 0 && empty !== undefined && <p className={styles.hint}>{empty}</p>}
      <ol ref={list}>
        {items.map((item, index) => {
          const name = nameOf(index + 1, item);
          const summary = summaryOf(item).slice(0, MAX_SUMMARY);
          const missing = missingOf?.(item);
          const picture = pictureOf?.(item);
          const key = keys[index] ?? index;
          return (
            <li key={key} className={styles.item}>
              <details open={opened.has(key)} onToggle={({ currentTarget: { open } }) => toggle(key, open)}>
                <summary data-pictured={picture === undefined ? undefined : ""}>
                  {picture !== undefined && <FileImage src={picture} alt="" onBroken={() => undefined} />}
                  <span className={styles.itemName}>{name}</span>
                  {summary !== "" && (
                    <span className={styles.itemText} dir="auto">
                      {summary}
                    </span>
                  )}
                  {missing !== undefined && <span className={styles.error}>{missing}</span>}
                </summary>
                <div className={styles.itemFields} role="group" aria-label={name}>
                  {children(
                    item,
                    (next, field) => onChange(withItem(items, index, next), field && `${index} ${field}`),
                    index,
                  )}
                </div>
              </details>
              <div className={styles.itemButtons}>
                {items.length > 1 && (
                  <>
                    <ItemButton
                      icon="up"
                      label={messages.up(name)}
                      isOff={index === 0}
                      onPress={() => move(item, index, index - 1, "[data-icon=up]")}
                    />
                    <ItemButton
                      icon="down"
                      label={messages.down(name)}
                      isOff={index === items.length - 1}
                      onPress={() => move(item, index, index + 1, "[data-icon=down]")}
                    />
                  </>
                )}
                <ItemButton icon="trash" label={messages.removeItem(name)} onPress={() => remove(index)} />
              </div>
            </li>
          );
        })}
      </ol>
      <p className="visually-hidden" role="status">
        {announced}
      </p>
      <div ref={add} className={styles.adding}>
        {create && (
          <button
            type="button"
            className="btn btn-line"
            onClick={() => {
              const key = fresh();
              onChange([...items, create()]);
              setKeys([...keys, key]);
              setOpened(new Set([...opened, key]));
              setFocused({ index: items.length, what: "input, textarea, select" });
            }}
          >
            <Icon name="plus" size={14} />
            {addLabel}
          </button>
        )}
        {actions}
      </div>
    </section>
  );
}

type ItemButtonProps = {
  readonly icon: "up" | "down" | "trash";
  readonly label: string;
  readonly isOff?: boolean;
  readonly onPress: () => void;
};

const ItemButton = ({ icon, label, isOff = false, onPress }: ItemButtonProps) => (
  <button
    type="button"
    className="btn btn-square"
    data-icon={icon}
    aria-label={label}
    title={label}
    aria-disabled={isOff || undefined}
    onClick={() => !isOff && onPress()}
  >
    <Icon name={icon} size={15} />
  </button>
);
