import type { Widen } from "../messages";

/** A map on which a place is picked. */
export const placePicker = {
  keys: "Arrow keys move the crosshair, with Shift farther; plus and minus zoom; Enter sets the point.",
  hint: "Click or tap to set the point. Drag to move the map.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  set: "Set the point here",
  north: (degrees: string) => `${degrees}°\u00a0N`,
  south: (degrees: string) => `${degrees}°\u00a0S`,
  east: (degrees: string) => `${degrees}°\u00a0E`,
  west: (degrees: string) => `${degrees}°\u00a0W`,
  noCountry: "no country",
  crosshair: (where: string) => `Crosshair: ${where}`,
  picked: (where: string) => `Point set: ${where}`,
  failed: "The map could not be loaded. You can still type the coordinates.",
  again: "Try again",
};
export type PlacePickerMessages = Widen<typeof placePicker>;
