import { useId, useMemo, useState } from "react";
import { usePick } from "../../../i18n/react";
import { RELATIONS } from "../../../model/chronicle/schema";
import { withField } from "../../../model/edit-values";
import type { EventContent } from "../../../model/user-chronicles/content";
import { Field } from "../../../ui/Field";
import { Input } from "../../../ui/Input";
import { suggestions } from "./suggestions";
import { ItemEditor } from "./ItemEditor";
import { ItemTextFields } from "./ItemTextFields";
import { SelectField } from "./SelectField";
import { useEventForm } from "./use-event-form";
import styles from "./EventForm.module.css";

type Relation = EventContent["related"][number];

export function RelationsEditor() {
  const { event, content, messages, change } = useEventForm();
  const { related: texts } = messages;
  const pick = usePick();
  const titleOf = (id: string) => pick(content.events.find((one) => one.id === id)?.title).text;
  const others = content.events.filter(({ id }) => id !== event.id);
  return (
    <ItemEditor<Relation>
      title={texts.title}
      items={event.related}
      nameOf={texts.item}
      summaryOf={(relation) => `${texts.types[relation.type]} ${titleOf(relation.event)}`}
      addLabel={texts.add}
      {...(others.length > 0 ? { create: () => ({ type: "later", event: "" }) } : {})}
      onChange={(related, field) => change((now) => ({ ...now, related }), field && `related ${field}`)}
    >
      {(relation, set) => {
        const isCause = relation.type === "led-to" || relation.type === "responded-to";
        const isUnattributed = isCause && relation.claimedBy === undefined && relation.source === undefined;
        return (
          <>
            <SelectField
              label={texts.type}
              value={relation.type}
              options={RELATIONS.map((type) => ({ value: type, label: texts.types[type] }))}
              onChange={(type) => set({ ...relation, type })}
            />
            <EventChoice others={others} chosen={relation.event} onChoose={(id) => set({ ...relation, event: id })} />
            {isCause && (
              <ItemTextFields
                label={texts.claimedBy}
                text={relation.claimedBy}
                error={isUnattributed ? texts.claimantMissing : undefined}
                onChange={(text, lang) => set(withField(relation, "claimedBy", text), `claimedBy ${lang}`)}
              />
            )}
          </>
        );
      }}
    </ItemEditor>
  );
}

type ChoiceProps = {
  readonly others: readonly EventContent[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
};

/** Another event of the draft, found by its title. */
function EventChoice({ others, chosen, onChoose }: ChoiceProps) {
  const { messages } = useEventForm();
  const { related: texts } = messages;
  const id = useId();
  const pick = usePick();
  const names = useMemo(() => uniqueNames(others, (title) => pick(title).text), [others, pick]);
  const nameOf = ({ id: eventId }: EventContent) => names.get(eventId) ?? "";
  const current = others.find((event) => event.id === chosen);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? (current ? nameOf(current) : "");
  const isUnknown = typed !== undefined && !others.some((event) => nameOf(event) === typed);
  return (
    <Field label={texts.event} controlId={id}>
      <Input
        id={id}
        list={`${id}-list`}
        dir="auto"
        autoComplete="off"
        placeholder={texts.search}
        value={text}
        aria-invalid={isUnknown || undefined}
        aria-describedby={isUnknown ? `${id}-error` : undefined}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ currentTarget: { value } }) => {
          const found = others.find((event) => nameOf(event) === value);
          setTyped(found ? undefined : value);
          if (found) onChoose(found.id);
        }}
      />
      <datalist id={`${id}-list`}>
        {suggestions(others, typed, nameOf).map((event) => (
          <option key={event.id}>{nameOf(event)}</option>
        ))}
      </datalist>
      {isUnknown && (
        <p id={`${id}-error`} className={styles.error}>
          {texts.unknown}
        </p>
      )}
    </Field>
  );
}

/** Two events may have the same title and date: the second is called "… [2]". */
function uniqueNames(
  events: readonly EventContent[],
  textOf: (title: EventContent["title"]) => string,
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    events.map(({ id, title, date }) => {
      const name = `${textOf(title)} (${date})`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [id, count === 1 ? name : `${name} [${count}]`];
    }),
  );
}
