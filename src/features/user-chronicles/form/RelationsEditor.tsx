import { useId, useMemo, useState } from "react";
import { useLang, usePick } from "../../../i18n/react";
import { RELATIONS } from "../../../model/chronicle/schema";
import { withField } from "../../../model/edit-values";
import { pickText } from "../../../model/localized";
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
  const lang = useLang();
  const { events } = content;
  const hasRelations = event.related.length > 0;
  // Once for all relations, and not at all without one: the form is drawn again with every key.
  const names = useMemo(
    () => (hasRelations ? namesOfOthers(events, event.id, lang) : NO_NAMES),
    [hasRelations, events, event.id, lang],
  );
  return (
    <ItemEditor<Relation>
      title={texts.title}
      items={event.related}
      nameOf={texts.item}
      summaryOf={(relation) => `${texts.types[relation.type]} ${titleOf(relation.event)}`}
      addLabel={texts.add}
      {...(events.length > 1 ? { create: () => ({ type: "later", event: "" }) } : {})}
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
            <EventChoice names={names} chosen={relation.event} onChoose={(id) => set({ ...relation, event: id })} />
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
  /** Of all other events, by their ids; no two are the same. */
  readonly names: ReadonlyMap<string, string>;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
};

/** Another event of the draft, found by its title. */
function EventChoice({ names, chosen, onChoose }: ChoiceProps) {
  const { messages } = useEventForm();
  const { related: texts } = messages;
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const idOf = (name: string) => [...names].find(([, one]) => one === name)?.[0];
  const isUnknown = typed !== undefined && idOf(typed) === undefined;
  return (
    <Field label={texts.event} controlId={id}>
      <Input
        id={id}
        list={`${id}-list`}
        dir="auto"
        autoComplete="off"
        placeholder={texts.search}
        value={typed ?? names.get(chosen) ?? ""}
        aria-invalid={isUnknown || undefined}
        aria-describedby={isUnknown ? `${id}-error` : undefined}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ currentTarget: { value } }) => {
          const found = idOf(value);
          setTyped(found === undefined ? value : undefined);
          if (found !== undefined) onChoose(found);
        }}
      />
      <datalist id={`${id}-list`}>
        {suggestions([...names], typed, ([, name]) => name).map(([eventId, name]) => (
          <option key={eventId}>{name}</option>
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

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** Two events may have the same title and date: the second is called "… [2]". */
function namesOfOthers(events: readonly EventContent[], without: string, lang: string): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  for (const { id, title, date } of events) {
    if (id === without) continue;
    const name = `${pickText(title, lang).text} (${date})`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    names.set(id, count === 1 ? name : `${name} [${count}]`);
  }
  return names;
}
