import type { LocalizedText } from "../../../model/localized";
import { withField, withText } from "../../../model/edit-values";
import type { EventContent } from "../../../model/user-chronicles/content";
import { TextFields } from "../fields/TextFields";
import { useEventForm } from "./use-event-form";

type TextField = "title" | "summary" | "claimedBy" | "placeLabel" | "contentNote";

type Props = {
  readonly field: TextField;
  readonly label: string;
  readonly lines?: number;
  readonly error?: string | undefined;
};

/** A text of the event itself. */
export function EventTextFields({ field, label, lines = 1, error }: Props) {
  const { event, languages, change } = useEventForm();
  return (
    <TextFields
      label={label}
      text={event[field]}
      languages={languages}
      lines={lines}
      error={error}
      onChange={(lang, value) =>
        change((now) => withEventText(now, field, withText(now[field], lang, value, languages)), `${field} ${lang}`)
      }
    />
  );
}

const withEventText = (event: EventContent, field: TextField, text: LocalizedText | undefined): EventContent =>
  field === "title" ? { ...event, title: text ?? "" } : withField(event, field, text);
