/** The messages of the map on which a place is picked: loaded with it. */
import type { PlacePickerMessages } from "./en/place-picker";
import { lazyMessages } from "./lazy-messages";

export type { PlacePickerMessages };

export const loadPlacePickerMessages = lazyMessages<PlacePickerMessages>({
  en: () => import("./en/place-picker").then((module) => module.placePicker),
  uk: () => import("./uk/place-picker").then((module) => module.placePicker),
});
