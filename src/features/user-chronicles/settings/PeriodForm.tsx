import { readDateText } from "../../../formats/dates/date-text";
import { isolated } from "../../../i18n/isolated";
import { formatEventDate } from "../../../i18n/format-date";
import { useLang, useMessages, usePick } from "../../../i18n/react";
import { withField } from "../../../model/edit-values";
import type { EntryOf } from "../../../model/user-chronicles/edit-lists";
import { overlapsOf } from "../../../model/user-chronicles/era-times";
import { TypedField } from "../fields/TypedField";
import { useTyped } from "../fields/use-typed";
import type { EditEntry, Editing } from "./editing";
import { EntryTexts } from "./EntryTexts";
import styles from "./Settings.module.css";

type Props = { readonly editing: Editing; readonly entry: EntryOf<"eras">; readonly edit: EditEntry<"eras"> };

export function PeriodForm(props: Props) {
  const { editing, entry, edit } = props;
  const { content, messages } = editing;
  const { fields, errors, list, lists } = messages;
  const { dates } = useMessages();
  const lang = useLang();
  const pick = usePick();
  const [text, type] = useTyped(entry.date);
  const read = readDateText(text);
  const isEmpty = text.trim() === "";
  const others = overlapsOf(content.eras, entry.id).map(({ label }) => pick(label).text || lists.eras.unnamed);
  return (
    <>
      <EntryTexts {...props} field="label" label={fields.period} isName />
      <TypedField
        label={fields.date}
        hint={fields.dateHint}
        note={read.ok ? formatEventDate(read.date, lang, dates) : undefined}
        error={isEmpty ? errors.noDate : read.ok ? undefined : errors.date}
        value={text}
        onChange={(typed) => {
          // What cannot be read is kept as it was typed, so that it is still there after a reload.
          const result = readDateText(typed);
          const date = result.ok ? result.date.edtf : typed;
          type(typed, date);
          edit((now) => withField(now, "date", date), "date");
        }}
      />
      {others.length > 0 && (
        <p className={styles.note} role="status">
          {list.overlaps(others.map(isolated).join(", "))}
        </p>
      )}
      <EntryTexts {...props} field="description" label={fields.description} lines={2} />
    </>
  );
}
