/**
 * A list within the event, such as its sources: each item a line that opens to a group of fields, with buttons to move and
 * remove it.
 */
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { moveItem, withItem } from "../../../model/edit-values";
import { Icon } from "../../../ui/Icon";
import { useEventForm } from "./use-event-form";
import styles from "./EventForm.module.css";

type Props<T> = {
  readonly title: string;
  readonly items: readonly T[];
  /** Name of an item by its number, from 1. */
  readonly nameOf: (number: number) => string;
  /** What the line of an item says of it. */
  readonly summaryOf: (item: T) => string;
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

export function ItemEditor<T>(props: Props<T>) {
  const { title, items, nameOf, summaryOf, addLabel, create, onChange, empty, children, actions } = props;
  const { messages } = useEventForm();
  const headingId = useId();
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const [focused, setFocused] = useState<number>();
  const [opened, setOpened] = useState<readonly number[]>([]);
  const move = (from: number, to: number) => {
    onChange([...moveItem(items, from, to)]);
    setOpened(opened.map((at) => (at === from ? to : at === to ? from : at)));
  };
  // The first field of an item that was just added, or the button where the last one was removed.
  useEffect(() => {
    if (focused === undefined) return;
    const item = list.current?.children[focused];
    (item?.querySelector<HTMLElement>("input, textarea, select") ?? add.current)?.focus();
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
          const name = nameOf(index + 1);
          return (
            // Items have no ids, and are edited in place.
            <li key={index} className={styles.item}>
              <details
                open={opened.includes(index)}
                onToggle={({ currentTarget: { open } }) => {
                  if (open !== opened.includes(index))
                    setOpened(open ? [...opened, index] : opened.filter((at) => at !== index));
                }}
              >
                <summary>
                  <span className={styles.itemName}>{name}</span>
                  <span className={styles.itemText} dir="auto">
                    {summaryOf(item)}
                  </span>
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
                      onPress={() => move(index, index - 1)}
                    />
                    <ItemButton
                      icon="down"
                      label={messages.down(name)}
                      isOff={index === items.length - 1}
                      onPress={() => move(index, index + 1)}
                    />
                  </>
                )}
                <ItemButton
                  icon="trash"
                  label={messages.removeItem(name)}
                  onPress={() => {
                    onChange(withItem(items, index, undefined));
                    setOpened(opened.flatMap((at) => (at === index ? [] : at > index ? at - 1 : at)));
                    setFocused(Math.min(index, items.length - 2));
                  }}
                />
              </div>
            </li>
          );
        })}
      </ol>
      <div className={styles.adding}>
        {create && (
          <button
            ref={add}
            type="button"
            className="btn btn-line"
            onClick={() => {
              onChange([...items, create()]);
              setFocused(items.length);
              setOpened([...opened, items.length]);
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
    aria-label={label}
    title={label}
    aria-disabled={isOff || undefined}
    onClick={() => !isOff && onPress()}
  >
    <Icon name={icon} size={15} />
  </button>
);
