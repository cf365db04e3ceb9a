import { FileText, Text, useMessages } from "../../i18n/react";
import type { Chronicle, Place, TimelineEvent } from "../../model/chronicle/chronicle";
import { useApp } from "../../store/react";
import { selectChronicle } from "../../store/selectors/filtered";
import { Icon } from "../../ui/Icon";
import { Section } from "./Section";
import { PlaceMap } from "../map/PlaceMap";
import { isLocated } from "../map/map-places";
import { mapShapesOf } from "../map/map-shapes";
import { useShapesText } from "../map/use-shapes-text";
import { EventShapes } from "./EventShapes";
import { usePlaceName } from "../../i18n/place-name";
import styles from "./EventDetails.module.css";

const NO_PLACES: Chronicle["places"] = new Map();

export function EventPlaces({ event }: { readonly event: TimelineEvent }) {
  const { details } = useMessages();
  const chronicle = useApp(selectChronicle);
  const places = event.places.flatMap((id) => chronicle?.places.get(id) ?? []);
  const shapes = mapShapesOf(event);
  const text = useShapesText(event, chronicle?.places ?? NO_PLACES);
  if (places.length === 0 && event.placeLabel === undefined && shapes.length === 0) return null;
  const located = places.filter(isLocated);
  return (
    <Section title={details.where} isJoined isTitleHidden>
      {located.length + shapes.length > 0 && <PlaceMap places={located} shapes={shapes} shapesText={text} />}
      {event.placeLabel !== undefined && (
        <p className={styles.placeLabel}>
          <Text of={event.placeLabel} />
        </p>
      )}
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place.id}>
            <Icon name="pin" size={14} />
            <PlaceLine place={place} />
          </li>
        ))}
      </ul>
      <EventShapes event={event} places={chronicle?.places ?? NO_PLACES} />
    </Section>
  );
}

function PlaceLine({ place }: { readonly place: Place }) {
  const { details } = useMessages();
  const nameOf = usePlaceName();
  const precision = details.precision[place.precision as keyof typeof details.precision] as string | undefined;
  return (
    <span>
      <FileText>{nameOf(place)}</FileText>
      {". "}
      {precision}
    </span>
  );
}
