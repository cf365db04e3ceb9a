/** The tabs of the settings that are lists. */
import { useMemo } from "react";
import { parseEventDate } from "../../../model/dates/event-date";
import { formatEventDate } from "../../../i18n/format-date";
import { countryName } from "../../../i18n/place-name";
import { useLang, useMessages, usePick } from "../../../i18n/react";
import { allTexts } from "../../../model/localized";
import { newEntryId } from "../../../model/user-chronicles/edit-lists";
import { countInEras, startsOf } from "../../../model/user-chronicles/era-times";
import { Glyph } from "../../../ui/Glyph";
import { ActorForm } from "./ActorForm";
import type { Editing } from "./editing";
import { EntryList } from "./EntryList";
import { PeriodForm } from "./PeriodForm";
import { PlaceForm } from "./PlaceForm";
import { TopicForm } from "./TopicForm";

type Props = { readonly editing: Editing };

export function TopicsTab({ editing }: Props) {
  const pick = usePick();
  return (
    <EntryList
      list="lanes"
      editing={editing}
      isOrdered
      nameOf={({ label }) => pick(label).text}
      textsOf={({ label }) => allTexts(label)}
      renderPicture={(lane) => (
        <Glyph laneIndex={editing.content.lanes.indexOf(lane)} status="confirmed" contested={undefined} />
      )}
      make={() => ({ id: newEntryId("lanes"), label: "" })}
      Form={TopicForm}
    />
  );
}

export function ActorsTab({ editing }: Props) {
  const pick = usePick();
  return (
    <EntryList
      list="actors"
      editing={editing}
      nameOf={({ name }) => pick(name).text}
      textsOf={({ name, aliases }) => [...allTexts(name), ...aliases]}
      factsOf={({ kind, role }) => [editing.messages.kinds[kind], role && pick(role).text]}
      make={() => ({ id: newEntryId("actors"), kind: "person", name: "", aliases: [] })}
      Form={ActorForm}
    />
  );
}

export function PlacesTab({ editing }: Props) {
  const pick = usePick();
  const lang = useLang();
  return (
    <EntryList
      list="places"
      editing={editing}
      nameOf={({ name }) => pick(name).text}
      textsOf={({ name, aliases = [] }) => [...allTexts(name), ...aliases]}
      factsOf={({ country, lat, lon }) => [
        country && countryName(country, lang),
        lat === undefined || lon === undefined ? editing.messages.list.noPoint : undefined,
      ]}
      make={() => ({ id: newEntryId("places"), name: "" })}
      Form={PlaceForm}
    />
  );
}

export function PeriodsTab({ editing }: Props) {
  const pick = usePick();
  const lang = useLang();
  const { dates } = useMessages();
  const { events, eras } = editing.content;
  const starts = useMemo(() => startsOf({ events }), [events]);
  return (
    <EntryList
      list="eras"
      editing={editing}
      nameOf={({ label }) => pick(label).text}
      textsOf={({ label }) => allTexts(label)}
      factsOf={({ date }) => {
        const read = parseEventDate(date);
        return [read.ok ? formatEventDate(read.date, lang, dates, "short") : date];
      }}
      counts={countInEras(starts, eras)}
      make={() => ({ id: newEntryId("eras"), label: "", date: "" })}
      Form={PeriodForm}
    />
  );
}
