import { useMessages, usePick } from "../../../i18n/react";
import { SOURCE_KINDS } from "../../../model/chronicle/schema";
import { withField } from "../../../model/edit-values";
import { shapesOf } from "../../../model/geometry/shapes-of";
import { randomId } from "../../../model/random-id";
import type { EventContent } from "../../../model/user-chronicles/content";
import { ItemEditor } from "./ItemEditor";
import { ItemTextFields } from "./ItemTextFields";
import { LineField } from "./LineField";
import { SelectField } from "./SelectField";
import { isBadDate, isBadLanguage, isBadUrl, orAbsent } from "./typed-values";
import { useEventForm } from "./use-event-form";
import styles from "./EventForm.module.css";

type Source = EventContent["sources"][number];

const LINES = ["url", "archiveUrl", "author", "headline", "date", "language"] as const;

export function SourcesEditor() {
  const { event, messages, change } = useEventForm();
  const { details } = useMessages();
  const pick = usePick();
  const { sources: texts } = messages;
  const errorOf = (source: Source, field: (typeof LINES)[number]): string | undefined => {
    const value = source[field];
    if (field === "url" || field === "archiveUrl") return isBadUrl(value) ? texts.badUrl : undefined;
    if (field === "date") return isBadDate(value) ? texts.badDate : undefined;
    return field === "language" && isBadLanguage(value) ? texts.badLanguage : undefined;
  };
  return (
    <ItemEditor<Source>
      title={texts.title}
      items={event.sources}
      nameOf={texts.item}
      summaryOf={(source) => pick(source.title).text || (source.url ?? "")}
      addLabel={texts.add}
      empty={texts.none}
      create={() => ({ id: `s-${randomId().slice(0, 8)}`, kind: "news", title: "" })}
      onChange={(sources, field) => change((now) => withSources(now, sources), field && `sources ${field}`)}
    >
      {(source, set) => (
        <>
          <ItemTextFields
            label={texts.name}
            text={source.title}
            onChange={(title, field) => set({ ...source, title: title ?? "" }, `title ${field}`)}
          />
          <LineField
            label={texts.url}
            type="url"
            value={source.url}
            error={errorOf(source, "url")}
            onChange={(value) => set(withField(source, "url", orAbsent(value)), "url")}
          />
          <SelectField
            label={texts.kind}
            value={source.kind}
            options={SOURCE_KINDS.map((kind) => ({ value: kind, label: details.sourceKinds[kind] }))}
            onChange={(kind) => set({ ...source, kind })}
          />
          <details className={styles.rest}>
            <summary>{messages.more.title}</summary>
            <ItemTextFields
              label={texts.publisher}
              text={source.publisher}
              onChange={(text, field) => set(withField(source, "publisher", text), `publisher ${field}`)}
            />
            {LINES.slice(1).map((field) => (
              <LineField
                key={field}
                label={texts[field]}
                value={source[field]}
                error={errorOf(source, field)}
                onChange={(value) => set(withField(source, field, orAbsent(value)), field)}
              />
            ))}
          </details>
        </>
      )}
    </ItemEditor>
  );
}

/** Statements, relations and lines on the map that cite a source which goes cite none. */
function withSources(event: EventContent, sources: Source[]): EventContent {
  const ids = new Set(sources.map(({ id }) => id));
  const cited = <T extends { source?: string | undefined }>(item: T): T =>
    item.source === undefined || ids.has(item.source) ? item : withField(item, "source", undefined);
  const { contested } = event;
  const { route, area } = shapesOf(event);
  return {
    ...event,
    ...(route ? { route: cited(route) } : {}),
    ...(area ? { area: cited(area) } : {}),
    sources,
    related: event.related.map(cited),
    ...(contested ? { contested: { ...contested, claims: contested.claims.map(cited) } } : {}),
  };
}
