import type { Widen } from "../messages";
import { pluralIn } from "../plural";

const plural = pluralIn("en");

/** The map of all events. */
export const mapView = {
  name: "Map of events",
  keys: "Arrow keys move the map, with Shift farther; plus and minus zoom; 0 shows all places. Tab leads to the places; there, arrow keys lead to the nearest place in a direction, Home and End to the first and the last. Space plays the events in their order; full stop and comma lead to the next and the previous event; Escape shows all events again.",
  /** What the map shows, in words. */
  summary: (events: number, places: number, period: string) =>
    plural(events, {
      one: `# event in ${placeCount(places)}, ${period}`,
      other: `# events in ${placeCount(places)}, ${period}`,
    }),
  none: (period: string) => `No event with a place, ${period}`,
  noPlaces: "No event in this timeline has a place that a map can show.",
  unlocated: (events: number) =>
    plural(events, {
      one: "# event without a place is in the list",
      other: "# events without a place are in the list",
    }),
  /** The marks as a list, for screen readers. */
  places: "Places by their first event",
  mark: (name: string, events: number) => plural(events, { one: `${name}: # event`, other: `${name}: # events` }),
  /** A mark of several places. */
  others: (name: string, more: number) =>
    plural(more, { one: `${name} and # more place`, other: `${name} and # more places` }),
  vague: "approximate place",
  inPeriod: (events: number) => plural(events, { one: "# event in this period", other: "# events in this period" }),
  inSight: "Events of the places in sight",
  more: (events: number) => plural(events, { one: "Show # more event", other: "Show # more events" }),
  allPlaces: "All places",
  closer: "Show these places closer",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Show all places",
  failed: "The map could not be loaded. The list has all events.",
  again: "Try again",
  holdToZoom: "Hold Ctrl to zoom the map",
  holdToZoomMac: "Hold ⌘ to zoom the map",
  twoFingers: "Use two fingers to move the map",
  /** Shows the events in their order. */
  playback: {
    name: "Playback",
    play: "Play the events in order",
    pause: "Pause",
    again: "Play again",
    next: "Next event",
    previous: "Previous event",
    speed: "Speed",
    /** A number such as 0.5. */
    times: (speed: string) => `${speed}×`,
    showAll: "Show all",
    moment: "Events up to",
    /** Beside the title of the newest event: others that began at the same time. */
    alsoNew: (events: number) => plural(events, { one: "and # more event", other: "and # more events" }),
  },
};

function placeCount(places: number): string {
  return plural(places, { one: "# place", other: "# places" });
}
export type MapViewMessages = Widen<typeof mapView>;
