/** Puts a place of the draft on the map. */
import { isolated } from "../../../i18n/isolated";
import { usePick } from "../../../i18n/react";
import { PlacePicker } from "../../map/PlacePicker";
import { changeEntry } from "../../../model/user-chronicles/edit-lists";
import { Dialog } from "../../../ui/Dialog";
import { useEventForm } from "./use-event-form";

type Props = { readonly placeId: string; readonly onClose: () => void };

export function PlacePointDialog({ placeId, onClose }: Props) {
  const { content, messages, changeContent } = useEventForm();
  const { people: texts } = messages;
  const pick = usePick();
  const place = content.places.find(({ id }) => id === placeId);
  const title = texts.pointTitle(isolated(pick(place?.name).text));
  const others = content.places.flatMap(({ id, lat, lon, name }) =>
    id === placeId || lat === undefined || lon === undefined ? [] : [{ lat, lon, name: pick(name).text }],
  );
  return (
    <Dialog
      isOpen
      isWide
      title={title}
      closeLabel={texts.done}
      onClose={onClose}
      footer={
        <button type="button" className="btn btn-solid" onClick={onClose}>
          {texts.done}
        </button>
      }
    >
      <PlacePicker
        label={title}
        value={place?.lat === undefined || place.lon === undefined ? undefined : { lat: place.lat, lon: place.lon }}
        others={others}
        onPick={({ lat, lon }) =>
          changeContent(
            (now) => changeEntry(now, "places", placeId, (one) => ({ ...one, lat, lon })),
            `point ${placeId}`,
          )
        }
      />
    </Dialog>
  );
}
