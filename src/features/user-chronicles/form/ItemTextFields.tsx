import type { LocalizedText } from "../../../model/localized";
import { withText } from "../../../model/edit-values";
import { TextFields } from "../fields/TextFields";
import { useEventForm } from "./use-event-form";

type Props = {
  readonly label: string;
  readonly text: LocalizedText | undefined;
  readonly lines?: number;
  readonly error?: string | undefined;
  /** @param field  the language, so that each field is a step of its own */
  readonly onChange: (text: LocalizedText | undefined, field: string) => void;
};

/** A text of an item of the event, such as the title of a source. */
export function ItemTextFields({ label, text, lines = 1, error, onChange }: Props) {
  const { languages } = useEventForm();
  return (
    <TextFields
      label={label}
      text={text}
      languages={languages}
      lines={lines}
      error={error}
      onChange={(lang, value) => onChange(withText(text, lang, value, languages), lang)}
    />
  );
}
