/** All fields of an event. Each edit is live: the timeline next to it shows it at once. */
import { useId } from "react";
import { usePick } from "../../../i18n/react";
import { isBlankText } from "../../../model/blank-text";
import { withField } from "../../../model/edit-values";
import { DateField } from "./DateField";
import { EventTextFields } from "./EventTextFields";
import { FiguresEditor } from "./FiguresEditor";
import { LineField } from "./LineField";
import { MediaEditor } from "./MediaEditor";
import { PeopleFields } from "./PeopleFields";
import { QuotesEditor } from "./QuotesEditor";
import { RelationsEditor } from "./RelationsEditor";
import { SelectField } from "./SelectField";
import { SourcesEditor } from "./SourcesEditor";
import { StatusFields } from "./StatusFields";
import { tagsOf } from "./typed-values";
import { useTypedList } from "./use-typed-list";
import { useEventForm } from "./use-event-form";
import { Lazy, lazyPart } from "../../../ui/lazy-part";
import styles from "./EventForm.module.css";

const shapesEditorPart = lazyPart(() => import("./ShapesEditor").then((m) => m.ShapesEditor));

const IMPORTANCES = ["5", "4", "3", "2", "1"] as const;

export function EventForm() {
  const { event, content, messages, change } = useEventForm();
  const pick = usePick();
  const moreId = useId();
  const tags = useTypedList(event.tags, tagsOf, (next) => change((now) => ({ ...now, tags: next }), "tags"));
  const importance = String(event.importance ?? 3) as (typeof IMPORTANCES)[number];
  return (
    <div className={styles.form}>
      <EventTextFields
        field="title"
        label={messages.title}
        lines={2}
        error={isBlankText(event.title) ? messages.titleMissing : undefined}
      />
      <DateField key={event.id} />
      <div className={styles.pair}>
        <SelectField
          label={messages.topic}
          value={event.lane ?? ""}
          options={[
            ...(event.lane === undefined || content.lanes.length === 0 ? [{ value: "", label: messages.noTopic }] : []),
            ...content.lanes.map(({ id, label }) => ({ value: id, label: pick(label).text || id })),
          ]}
          onChange={(lane) => change((now) => withField(now, "lane", lane === "" ? undefined : lane))}
        />
        <SelectField
          label={messages.importance}
          value={importance}
          options={IMPORTANCES.map((value) => ({ value, label: messages.importances[value] }))}
          onChange={(value) => change((now) => withField(now, "importance", Number(value)))}
        />
      </div>
      <EventTextFields field="summary" label={messages.summary} lines={5} />
      <StatusFields />
      <PeopleFields />
      <Lazy part={shapesEditorPart} props={{}} failed={null} />
      <SourcesEditor />
      <FiguresEditor />
      <QuotesEditor />
      <MediaEditor />
      <RelationsEditor />
      <section className={styles.items} aria-labelledby={moreId}>
        <h3 id={moreId}>{messages.more.title}</h3>
        <LineField label={messages.more.tags} value={tags.text} onChange={tags.onType} />
        <EventTextFields field="contentNote" label={messages.more.contentNote} lines={2} />
      </section>
    </div>
  );
}
