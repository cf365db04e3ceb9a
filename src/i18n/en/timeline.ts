import { pluralIn } from "../plural";

const plural = pluralIn("en");

export const timeline = {
  name: "Timeline",
  instructions:
    "Left and right arrow keys move from event to event, up and down to the next topic. Enter opens details, plus and minus zoom, question mark lists keyboard shortcuts. The list shows the same events as text.",
  instructionsInFrame:
    "Left and right arrow keys move from event to event, plus and minus zoom. The card shows the open event.",
  overview: "Overview of all years",
  overviewFrom: "Start of the period shown",
  overviewTo: "End of the period shown",
  lanesName: "Topics",
  inView: (inView: number, total: number) => `${inView} of ${total}`,
  /** Events that had begun before the period shown. */
  running: (count: number) => plural(count, { one: "# already under way", other: "# already under way" }),
  onlyLane: (lane: string) => `Show only ${lane}`,
  allLanes: "Show all topics",
  fitEra: (era: string) => `Show the period “${era}”`,
  badge: (count: number) => plural(count, { one: "# more event", other: "# more events" }),
  badgeTitle: (count: number) => plural(count, { one: "# event here", other: "# events here" }),
  close: "Close",
  holdToZoom: "Hold Ctrl to zoom",
  holdToZoomMac: "Hold ⌘ to zoom",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  allYears: "All years",
  fitSelection: "Zoom to the open event",
};
