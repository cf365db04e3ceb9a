/** The languages of the timeline: the main one, others, adding and removing them. */
import { useEffect, useId, useRef, useState } from "react";
import { languageName } from "../../../i18n/language-name";
import { useLang } from "../../../i18n/react";
import {
  addLanguage,
  countTextsIn,
  removeLanguage,
  setMainLanguage,
} from "../../../model/user-chronicles/edit-languages";
import { ActionRow } from "../../../ui/ActionRow";
import { Icon } from "../../../ui/Icon";
import { SearchInput } from "../../../ui/SearchInput";
import { isComposing } from "../../../ui/is-composing";
import { joinClasses } from "../../../ui/join-classes";
import type { Editing } from "./editing";
import { findLanguages } from "./languages";
import styles from "./Settings.module.css";

type Props = { readonly editing: Editing };
/** More are found by typing more. */
const MAX_FOUND = 8;

export function LanguagesField({ editing }: Props) {
  const { content, languages, change, announce } = editing;
  const messages = editing.messages.languages;
  const lang = useLang();
  const id = useId();
  const nameOf = (tag: string) => languageName(tag, lang);
  const [removing, setRemoving] = useState<{ readonly tag: string; readonly texts: number }>();
  const [isAdding, setIsAdding] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const keepButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    keepButton.current?.focus();
  }, [removing]);

  const remove = (tag: string) => {
    setRemoving(undefined);
    change((now) => removeLanguage(now, tag));
    announce(messages.removed(nameOf(tag)));
    addButton.current?.focus();
  };
  const ask = (tag: string) => {
    const texts = countTextsIn(content, tag);
    if (texts === 0) remove(tag);
    else setRemoving({ tag, texts });
  };
  return (
    <section className={styles.languages} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{messages.title}</h3>
      <p className={styles.intro}>{messages.intro}</p>
      <ul className={styles.rows}>
        {languages.map((tag, at) => (
          <li key={tag} className={styles.row}>
            <div className={joinClasses(styles.line, styles.language)}>
              <span className={styles.words}>
                <span className={styles.name}>{nameOf(tag)}</span>
                <span className={styles.facts}>{at === 0 ? `${tag} · ${messages.main}` : tag}</span>
              </span>
              <span className={styles.rowActions}>
                {at > 0 && (
                  <button
                    type="button"
                    className="btn"
                    aria-label={messages.makeMainOf(nameOf(tag))}
                    onClick={() => {
                      change((now) => setMainLanguage(now, tag));
                      announce(messages.madeMain(nameOf(tag)));
                      addButton.current?.focus();
                    }}
                  >
                    {messages.makeMain}
                  </button>
                )}
                {languages.length > 1 && (
                  <button
                    type="button"
                    className="btn btn-square"
                    data-action="remove"
                    aria-label={messages.removeOf(nameOf(tag))}
                    onClick={() => ask(tag)}
                  >
                    <Icon name="trash" />
                  </button>
                )}
              </span>
            </div>
            {removing?.tag === tag && (
              <div className={styles.form} role="group" aria-label={messages.removeOf(nameOf(tag))}>
                <p role="alert">{messages.hides(removing.texts, nameOf(tag))}</p>
                <ActionRow>
                  <button type="button" className="btn btn-line" onClick={() => remove(tag)}>
                    {messages.removeOf(nameOf(tag))}
                  </button>
                  <button
                    ref={keepButton}
                    type="button"
                    className="btn btn-line"
                    onClick={({ currentTarget }) => {
                      setRemoving(undefined);
                      currentTarget.closest("li")?.querySelector<HTMLElement>("[data-action=remove]")?.focus();
                    }}
                  >
                    {messages.keep(nameOf(tag))}
                  </button>
                </ActionRow>
              </div>
            )}
          </li>
        ))}
      </ul>
      {isAdding && (
        <AddLanguage
          editing={editing}
          onAdd={(tag) => {
            setIsAdding(false);
            change((now) => addLanguage(now, tag));
            announce(messages.added(nameOf(tag)));
            addButton.current?.focus();
          }}
        />
      )}
      <p>
        <button
          ref={addButton}
          type="button"
          className="btn btn-line"
          aria-expanded={isAdding}
          onClick={() => setIsAdding(!isAdding)}
        >
          {!isAdding && <Icon name="plus" size={14} />}
          {isAdding ? messages.cancel : messages.add}
        </button>
      </p>
    </section>
  );
}

type AddProps = { readonly editing: Editing; readonly onAdd: (tag: string) => void };

function AddLanguage({ editing: { languages, messages }, onAdd }: AddProps) {
  const lang = useLang();
  const [typed, setTyped] = useState("");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector("input")?.focus();
  }, []);
  const found = findLanguages(typed, lang, languages).slice(0, MAX_FOUND);
  const [first] = found;
  return (
    <div ref={box} className={styles.adding}>
      <SearchInput
        aria-label={messages.languages.find}
        placeholder={messages.languages.findHint}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || isComposing(event.nativeEvent) || !first || typed.trim() === "") return;
          event.preventDefault();
          onAdd(first.tag);
        }}
      />
      <ul className={styles.found}>
        {found.map(({ tag, name }) => (
          <li key={tag}>
            <button type="button" className="btn btn-line" onClick={() => onAdd(tag)}>
              {name}
              <span className={styles.facts}>{tag}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className={styles.intro}>
        {found.length === 0 && messages.languages.none}
      </p>
    </div>
  );
}
