import type { Widen } from "../messages";
import { pluralIn } from "../plural";

const plural = pluralIn("en");

/** The map of all events. */
export const mapView = {
  name: "Map of events",
  keys: "Arrow keys move the map, with Shift farther; plus and minus zoom; 0 shows all places. Tab leads to the places; there, arrow keys lead to the nearest place in a direction, Home and End to the first and the last. Space plays the events in their order; full stop and comma lead to the next and the previous event; Escape shows all events again.",
  /** What the map shows, in words. @param routes  of events without a place @param areas  as well */
  summary: (events: number, places: number, routes: number, areas: number, period: string) => {
    const count = plural(events, { one: "# event", other: "# events" });
    const shapes = [
      ...(routes > 0 ? [plural(routes, { one: "# route", other: "# routes" })] : []),
      ...(areas > 0 ? [plural(areas, { one: "# area", other: "# areas" })] : []),
    ];
    if (shapes.length === 0) return `${count} in ${placeCount(places)}, ${period}`;
    return `${count}: ${[...(places > 0 ? [placeCount(places)] : []), ...shapes].join(", ")}; ${period}`;
  },
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
  /** A mark of several, at least one of which is a route or an area. */
  othersAny: (name: string, more: number) => plural(more, { other: `${name} and # more` }),
  /** A mark that stands for the route or area of an event. */
  shape: {
    route: (title: string) => `${title} (route)`,
    area: (title: string) => `${title} (area)`,
  },
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
  /** What is drawn on the map; statuses have the names that they have elsewhere. */
  legend: {
    count: "Number of events",
    vague: "Approximate place",
    country: "Whole country",
    route: "Route of an event",
    area: "Area of an event",
    failed: "The legend could not be loaded.",
  },
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
