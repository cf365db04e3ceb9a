import { usePick } from "../../../i18n/react";
import { withField } from "../../../model/edit-values";
import type { EventContent } from "../../../model/user-chronicles/content";
import { ItemEditor } from "./ItemEditor";
import { ItemTextFields } from "./ItemTextFields";
import { useEventForm } from "./use-event-form";

type Quote = EventContent["quotes"][number];

export function QuotesEditor() {
  const { event, messages, change } = useEventForm();
  const pick = usePick();
  const { quotes: texts } = messages;
  return (
    <ItemEditor<Quote>
      title={texts.title}
      items={event.quotes}
      nameOf={texts.item}
      summaryOf={({ text, speaker }) => [pick(speaker).text, pick(text).text].filter((one) => one !== "").join(": ")}
      addLabel={texts.add}
      create={() => ({ text: "", speaker: "" })}
      onChange={(quotes, field) => change((now) => ({ ...now, quotes }), field && `quotes ${field}`)}
    >
      {(quote, set) => (
        <>
          <ItemTextFields
            label={texts.text}
            text={quote.text}
            lines={3}
            onChange={(text, lang) => set({ ...quote, text: text ?? "" }, `text ${lang}`)}
          />
          <ItemTextFields
            label={texts.speaker}
            text={quote.speaker}
            onChange={(text, lang) => set({ ...quote, speaker: text ?? "" }, `speaker ${lang}`)}
          />
          <ItemTextFields
            label={texts.note}
            text={quote.note}
            onChange={(text, lang) => set(withField(quote, "note", text), `note ${lang}`)}
          />
        </>
      )}
    </ItemEditor>
  );
}
