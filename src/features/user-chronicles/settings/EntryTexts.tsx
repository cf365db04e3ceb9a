/** A text of a topic, actor, place or period, in all languages. */
import { isBlankText } from "../../../model/blank-text";
import { withField, withText } from "../../../model/edit-values";
import type { LocalizedText } from "../../../model/localized";
import type { EntryOf, ListName } from "../../../model/user-chronicles/edit-lists";
import { TextFields } from "../fields/TextFields";
import type { EditEntry, Editing } from "./editing";

type TextKey<L extends ListName> = {
  [K in keyof EntryOf<L>]-?: NonNullable<EntryOf<L>[K]> extends LocalizedText ? K : never;
}[keyof EntryOf<L>] &
  string;

type Props<L extends ListName> = {
  readonly editing: Editing;
  readonly entry: EntryOf<L>;
  readonly edit: EditEntry<L>;
  readonly field: TextKey<L>;
  readonly label: string;
  readonly lines?: number;
  /** An entry without it stays, with an error. */
  readonly isName?: boolean;
};

export function EntryTexts<L extends ListName>(props: Props<L>) {
  const { editing, entry, edit, field, label, lines = 1, isName = false } = props;
  const { languages, messages } = editing;
  const text = entry[field] as LocalizedText | undefined;
  return (
    <TextFields
      label={label}
      text={text}
      languages={languages}
      lines={lines}
      error={isName && isBlankText(text ?? "") ? messages.errors.noName : undefined}
      onChange={(lang, value) =>
        edit((now) => {
          const after = withText(now[field] as LocalizedText | undefined, lang, value, languages);
          return withField(now, field, (after ?? (isName ? "" : undefined)) as EntryOf<L>[typeof field] | undefined);
        }, `${field} ${lang}`)
      }
    />
  );
}
