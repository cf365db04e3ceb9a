import { useMemo } from "react";
import { PlacePicker } from "../../map/PlacePicker";
import { isLocated } from "../../map/map-places";
import { useLang, usePick } from "../../../i18n/react";
import { type Coordinates, readCoordinates, writeCoordinates } from "../../../model/coordinates";
import { withField } from "../../../model/edit-values";
import { pickText } from "../../../model/localized";
import type { EntryOf } from "../../../model/user-chronicles/edit-lists";
import { ChoiceField } from "../../../ui/ChoiceField";
import { TypedField } from "../fields/TypedField";
import { AliasField } from "./AliasField";
import { countries } from "./countries";
import type { EditEntry, Editing } from "./editing";
import { EntryTexts } from "./EntryTexts";
import { useKeptTyped } from "./use-kept-typed";
import styles from "./Settings.module.css";

type Place = EntryOf<"places">;
type Props = { readonly editing: Editing; readonly entry: Place; readonly edit: EditEntry<"places"> };

const PRECISIONS = ["exact", "city", "area", "region", "country", "sea"] as const;

const withPoint = (place: Place, point: Coordinates | undefined): Place =>
  withField(withField(place, "lat", point?.lat), "lon", point?.lon);

export function PlaceForm(props: Props) {
  const { editing, entry, edit } = props;
  const { content, messages } = editing;
  const { fields, errors, precisions, noPrecision, lists } = messages;
  const lang = useLang();
  const pick = usePick();
  const countryList = useMemo(() => countries(lang), [lang]);
  const { lat, lon, country = "", precision = "" } = entry;
  const point = lat === undefined || lon === undefined ? undefined : { lat, lon };
  const [text, type] = useKeptTyped(`${editing.draftId} ${entry.id} point`, point ? writeCoordinates(point) : "");
  const isEmpty = text.trim() === "";
  const read = readCoordinates(text);
  const fault = isEmpty || read.ok ? undefined : read.fault;
  const name = pick(entry.name).text || lists.places.unnamed;
  const known = precision === "" || PRECISIONS.some((one) => one === precision);
  const isListed = country === "" || countryList.some(({ code }) => code === country);
  const { places } = content;
  const others = useMemo(
    () =>
      places
        .filter((place) => place.id !== entry.id)
        .filter(isLocated)
        .map((place) => ({ lat: place.lat, lon: place.lon, name: pickText(place.name, lang).text })),
    [places, entry.id, lang],
  );
  return (
    <>
      <EntryTexts {...props} field="name" label={fields.name} isName />
      <div className={styles.pair}>
        <ChoiceField
          label={fields.country}
          value={country}
          options={[
            { value: "", label: fields.noCountry },
            ...(isListed ? [] : [{ value: country, label: country }]),
            ...countryList.map(({ code, name: label }) => ({ value: code, label })),
          ]}
          onChange={(code) => edit((now) => withField(now, "country", code || undefined))}
        />
        <ChoiceField
          label={fields.precision}
          value={precision}
          options={[
            { value: "", label: noPrecision },
            ...PRECISIONS.map((one) => ({ value: one as string, label: precisions[one] })),
            // The format allows any word.
            ...(known ? [] : [{ value: precision, label: precision }]),
          ]}
          onChange={(value) => edit((now) => withField(now, "precision", value || undefined))}
        />
      </div>
      <TypedField
        label={fields.coordinates}
        hint={fields.coordinatesHint}
        error={fault && errors[fault === "form" ? "coordinates" : fault]}
        value={text}
        onChange={(typed) => {
          const result = readCoordinates(typed);
          const after = result.ok ? result.coordinates : typed.trim() === "" ? undefined : point;
          type(typed, after ? writeCoordinates(after) : "");
          edit((now) => withPoint(now, after), "point");
        }}
      />
      <PlacePicker
        value={point}
        others={others}
        label={messages.map(name)}
        onPick={(picked, found) => edit((now) => withField(withPoint(now, picked), "country", now.country ?? found))}
      />
      <AliasField
        editing={editing}
        aliases={entry.aliases}
        onChange={(aliases) =>
          edit((now) => withField(now, "aliases", aliases.length > 0 ? [...aliases] : undefined), "aliases")
        }
      />
    </>
  );
}
