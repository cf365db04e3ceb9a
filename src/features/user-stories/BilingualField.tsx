/** A text of a story in each language, side by side if there is room. */
import { type CSSProperties, useId, useState } from "react";
import type { UserStoryMessages } from "../../i18n/lazy-messages";
import { useMessages } from "../../i18n/react";
import type { LocalizedText } from "../../model/localized";
import { MAX_LENGTH, type BilingualFieldName, fitText, textIn } from "../../model/stories/edit-user-story";
import type { Lang } from "../../model/links/view-link";
import styles from "./StoryFields.module.css";

type Props = {
  readonly field: BilingualFieldName;
  readonly text: LocalizedText | undefined;
  readonly langs: readonly Lang[];
  readonly messages: UserStoryMessages;
  /** Rows of the text area; 1 gives a single-line input. */
  readonly lines?: number;
  readonly placeholder?: (lang: Lang) => string;
  readonly onChange: (lang: Lang, value: string) => void;
};

export function BilingualField({ field, text, langs, messages: { editor }, lines = 1, placeholder, onChange }: Props) {
  const { app } = useMessages();
  const labelId = useId();
  const [cutIn, setCutIn] = useState<Lang>();
  const label = editor.fields[field];
  const change = (lang: Lang, typed: string) => {
    const value = fitText(typed, textIn(text, lang), MAX_LENGTH[field]);
    setCutIn(value.length < typed.length ? lang : undefined);
    onChange(lang, value);
  };
  return (
    <div className={styles.pair} role="group" aria-labelledby={labelId}>
      <p id={labelId} className={styles.label}>
        {label}
      </p>
      <div className={styles.fields}>
        {langs.map((lang) => {
          const common = {
            lang,
            dir: "auto",
            "aria-label": editor.inLang(label, app.languageNames[lang]),
            value: textIn(text, lang),
            placeholder: placeholder?.(lang) ?? "",
            onChange: ({ target }: { readonly target: { readonly value: string } }) => change(lang, target.value),
          };
          return (
            <div key={lang} className={styles.field}>
              <span className={styles.tag} aria-hidden="true">
                {app.languageShort[lang]}
              </span>
              {lines === 1 ? (
                <input type="text" {...common} />
              ) : (
                <textarea rows={lines} style={{ "--lines": lines } as CSSProperties} {...common} />
              )}
            </div>
          );
        })}
      </div>
      <p className={styles.cut} role="status">
        {cutIn !== undefined && langs.includes(cutIn) && editor.tooLong(MAX_LENGTH[field])}
      </p>
    </div>
  );
}
