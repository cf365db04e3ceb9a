import type { EventContent } from "../../../model/user-chronicles/content";
import { usePick } from "../../../i18n/react";
import { ItemEditor } from "./ItemEditor";
import { ItemTextFields } from "./ItemTextFields";
import { useEventForm } from "./use-event-form";

type Figure = EventContent["figures"][number];
const FIELDS = ["value", "label", "source"] as const;

/** Numbers with who gives them: none is shown without. */
export function FiguresEditor() {
  const { event, messages, change } = useEventForm();
  const pick = usePick();
  const { figures: texts } = messages;
  return (
    <ItemEditor<Figure>
      title={texts.title}
      items={event.figures}
      nameOf={texts.item}
      summaryOf={({ value, label }) => [pick(value).text, pick(label).text].join(" ").trim()}
      addLabel={texts.add}
      create={() => ({ value: "", label: "", source: "" })}
      onChange={(figures, field) => change((now) => ({ ...now, figures }), field && `figures ${field}`)}
    >
      {(figure, set) =>
        FIELDS.map((field) => (
          <ItemTextFields
            key={field}
            label={texts[field]}
            text={figure[field]}
            onChange={(text, lang) => set({ ...figure, [field]: text ?? "" }, `${field} ${lang}`)}
          />
        ))
      }
    </ItemEditor>
  );
}
