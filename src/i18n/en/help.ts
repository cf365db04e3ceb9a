export const help = {
  title: "Keyboard shortcuts",
  intro:
    "Shortcuts work while you are not typing in a text field. Arrow keys move through the timeline once it has the focus.",
  single: "Single-letter shortcuts",
  singleHint: "Turn off if they interfere with dictation or a screen reader.",
  close: "Close",
  groups: { move: "Events", zoom: "Zoom", page: "Page" },
  actions: {
    next: "Next event",
    previous: "Previous event",
    laneAbove: "Nearest event in the topic above",
    laneBelow: "Nearest event in the topic below",
    nextEra: "First event of the next period",
    previousEra: "First event of the previous period",
    first: "First event",
    last: "Last event",
    open: "Open details",
    close: "Close what is open, one at a time",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    allYears: "All years",
    fit: "Zoom to the event",
    search: "Search",
    list: "Switch between list and timeline",
    map: "Switch between map and timeline",
    appearance: "Change appearance",
    stories: "Stories: read or present",
    quiz: "Quiz about the events",
    share: "Share this view",
    print: "Print or save as PDF",
    fullScreen: "Full screen",
    help: "Keyboard shortcuts",
  },
  /** While the focus is in the map view. */
  map: {
    group: "Map",
    keys: {
      play: "Play the events in order, or pause",
      next: "Next event",
      previous: "Previous event",
      showAll: "Show all events again",
    },
    space: "Space",
  },
};

export type HelpMessages = typeof help;
