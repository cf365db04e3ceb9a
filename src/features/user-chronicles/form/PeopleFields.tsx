/** Where it happened, and who took part. */
import { lazyPart, Lazy } from "../../../ui/lazy-part";
import { useState } from "react";
import { isolated } from "../../../i18n/isolated";
import { usePick } from "../../../i18n/react";
import { changeEvent } from "../../../model/user-chronicles/edit-events";
import { Icon } from "../../../ui/Icon";
import { EntryPicker } from "./EntryPicker";
import { EventTextFields } from "./EventTextFields";
import { useEventForm } from "./use-event-form";

const placePointPart = lazyPart(() => import("./PlacePointDialog").then((m) => m.PlacePointDialog));

export function PeopleFields() {
  const { event, content, messages } = useEventForm();
  const { people: texts } = messages;
  const pick = usePick();
  const [placed, setPlaced] = useState<string>();
  return (
    <>
      <EntryPicker
        list="places"
        label={texts.places}
        addLabel={texts.addPlace}
        chosen={event.places}
        onChange={(now, places) => changeEvent(now, event.id, (one) => ({ ...one, places }))}
      >
        {(id) => {
          const place = content.places.find((one) => one.id === id);
          const name = isolated(pick(place?.name).text);
          const isPlaced = place?.lat !== undefined && place.lon !== undefined;
          return (
            <button
              type="button"
              className="btn btn-square"
              aria-label={isPlaced ? texts.setPoint(name) : `${texts.setPoint(name)} (${texts.noPoint})`}
              title={texts.setPoint(name)}
              onClick={() => setPlaced(id)}
            >
              <Icon name={isPlaced ? "place" : "pin"} size={14} />
            </button>
          );
        }}
      </EntryPicker>
      {(event.places.length > 0 || event.placeLabel !== undefined) && (
        <EventTextFields field="placeLabel" label={texts.placeLabel} />
      )}
      <EntryPicker
        list="actors"
        label={texts.actors}
        addLabel={texts.addActor}
        chosen={event.actors}
        onChange={(now, actors) => changeEvent(now, event.id, (one) => ({ ...one, actors }))}
      />
      {placed !== undefined && (
        <Lazy part={placePointPart} props={{ placeId: placed, onClose: () => setPlaced(undefined) }} failed={null} />
      )}
    </>
  );
}
