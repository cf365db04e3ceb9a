/** The actors or places of an event: chosen ones as chips, others by typing a name; a new name becomes a new entry. */
import { type ReactNode, useId, useMemo, useRef, useState } from "react";
import { isolated } from "../../../i18n/isolated";
import { useLang, usePick } from "../../../i18n/react";
import type { ChronicleContent } from "../../../model/user-chronicles/content";
import { EntryNames } from "../../../model/user-chronicles/entry-names";
import { Field } from "../../../ui/Field";
import { Icon } from "../../../ui/Icon";
import { Input } from "../../../ui/Input";
import { isComposing } from "../../../ui/is-composing";
import { suggestions } from "./suggestions";
import { useEventForm } from "./use-event-form";
import styles from "./EventForm.module.css";

/** Chromium names no type of input for a suggestion, Firefox this one. */
const isChosen = (event: Event): boolean =>
  !(event instanceof InputEvent) || event.inputType === "insertReplacementText";

type Props = {
  readonly list: "actors" | "places";
  readonly label: string;
  readonly addLabel: string;
  /** Their ids. */
  readonly chosen: readonly string[];
  /** Applies the choice to a content, which may have a new entry. */
  readonly onChange: (content: ChronicleContent, chosen: string[]) => ChronicleContent;
  /** What follows the name of a chosen entry. */
  readonly children?: (id: string) => ReactNode;
};

export function EntryPicker({ list, label, addLabel, chosen, onChange, children }: Props) {
  const { content, messages, changeContent } = useEventForm();
  const { people: texts } = messages;
  const lang = useLang();
  const pick = usePick();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const entries: readonly { readonly id: string; readonly name: ChronicleContent["actors"][number]["name"] }[] =
    content[list];
  const nameOf = (entryId: string) => pick(entries.find((entry) => entry.id === entryId)?.name).text || entryId;
  const names = useMemo(() => new EntryNames(content, lang), [content, lang]);
  const isNew = typed.trim() !== "" && names.find(list, typed) === undefined;
  const add = (name: string, hasFocus = true) => {
    if (name.trim() === "") return;
    changeContent((now) => {
      const known = new EntryNames(now, lang);
      const entryId = known.find(list, name) ?? known.add(list, name.trim());
      return chosen.includes(entryId) ? now : onChange(known.content, [...chosen, entryId]);
    });
    setTyped("");
    if (hasFocus) input.current?.focus();
  };
  return (
    <div className={styles.picker} role="group" aria-label={label}>
      <Field label={label} controlId={id}>
        {chosen.length > 0 && (
          <ul className={styles.chips}>
            {chosen.map((entryId) => (
              <li key={entryId} className={styles.chip}>
                <span dir="auto">{nameOf(entryId)}</span>
                {children?.(entryId)}
                <button
                  type="button"
                  className="btn btn-square"
                  aria-label={texts.remove(isolated(nameOf(entryId)))}
                  onClick={() => {
                    changeContent((now) =>
                      onChange(
                        now,
                        chosen.filter((one) => one !== entryId),
                      ),
                    );
                    input.current?.focus();
                  }}
                >
                  <Icon name="close" size={12} />
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className={styles.addRow}>
          <Input
            ref={input}
            id={id}
            list={`${id}-list`}
            dir="auto"
            autoComplete="off"
            maxLength={300}
            placeholder={addLabel}
            value={typed}
            aria-describedby={isNew ? `${id}-new` : undefined}
            onChange={({ currentTarget: { value }, nativeEvent }) => {
              setTyped(value);
              // Chosen from the list of suggestions.
              if (isChosen(nativeEvent) && names.find(list, value) !== undefined) add(value);
            }}
            onBlur={() => names.find(list, typed) !== undefined && add(typed, false)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || isComposing(event.nativeEvent)) return;
              event.preventDefault();
              add(typed);
            }}
          />
          <button type="button" className="btn btn-line" aria-disabled={typed.trim() === ""} onClick={() => add(typed)}>
            {texts.add}
          </button>
        </div>
        <datalist id={`${id}-list`}>
          {suggestions(
            entries.filter((entry) => !chosen.includes(entry.id)),
            typed,
            ({ name }) => pick(name).text,
          ).map((entry) => (
            <option key={entry.id}>{pick(entry.name).text}</option>
          ))}
        </datalist>
        {isNew && (
          <p id={`${id}-new`} className={styles.hint}>
            {texts.isNew(isolated(typed.trim()))}
          </p>
        )}
      </Field>
    </div>
  );
}
