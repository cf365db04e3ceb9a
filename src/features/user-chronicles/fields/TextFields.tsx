/** One text in all languages of the chronicle: side by side if there is room, else one below another. */
import { type CSSProperties, useId } from "react";
import { languageName } from "../../../i18n/language-name";
import { useLang } from "../../../i18n/react";
import { MAX_TEXT_LENGTH } from "../../../model/chronicle/schema";
import { textIn } from "../../../model/edit-values";
import type { LocalizedText } from "../../../model/localized";
import { Input } from "../../../ui/Input";
import { TextArea } from "../../../ui/TextArea";
import styles from "./TextFields.module.css";

type Props = {
  readonly label: string;
  readonly text: LocalizedText | undefined;
  /** Of the chronicle, the main one first. */
  readonly languages: readonly string[];
  /** Rows of the text area; 1 gives an input of a single line. */
  readonly lines?: number;
  readonly hint?: string | undefined;
  /** What is wrong with the text. */
  readonly error?: string | undefined;
  readonly onChange: (lang: string, value: string) => void;
};

export function TextFields({ label, text, languages, lines = 1, hint, error, onChange }: Props) {
  const id = useId();
  const lang = useLang();
  const isOne = languages.length === 1;
  const descriptions = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={styles.text} role="group" aria-labelledby={`${id}-label`}>
      <p id={`${id}-label`} className={styles.label}>
        {label}
      </p>
      <div className={styles.fields}>
        {languages.map((language, at) => {
          const common = {
            lang: language,
            dir: "auto",
            maxLength: MAX_TEXT_LENGTH,
            "aria-labelledby": isOne ? `${id}-label` : `${id}-label ${id}-${language}`,
            "aria-describedby": descriptions || undefined,
            // A text in the main language is enough.
            "aria-invalid": error !== undefined && at === 0 ? true : undefined,
            value: textIn(text, language, languages),
            onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange(language, target.value),
          };
          return (
            <div key={language} className={isOne ? undefined : styles.field}>
              {lines === 1 ? (
                <Input type="text" autoComplete="off" {...common} />
              ) : (
                <TextArea rows={lines} style={{ "--lines": lines } as CSSProperties} {...common} />
              )}
              {!isOne && (
                <span className={styles.tag}>
                  <span aria-hidden="true">{language.toUpperCase()}</span>
                  <span id={`${id}-${language}`} className="visually-hidden">
                    {languageName(language, lang)}
                  </span>
                </span>
              )}
            </div>
          );
        })}
      </div>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
