/** Which pages are measured, and where in each the events, the pointer and the zoom are. */
import { WINDOW } from "./measure.mjs";

/** @typedef {import("./types").Subject} Subject */

export const SUBJECTS = ["floor", "vis", "height", "cluster", "timelinejs", "throughline", "memory", "map"];
/** Sizes of the page that makes its events in memory: how the cost grows beyond what a file may hold. */
export const MEMORY_SIZES = [10_000, 100_000, 1_000_000];

/**
 * @param {string} id @param {number} size @param {string} origin
 * @param {boolean} opensFiles  whether the app takes `?src=`; else the server puts the file in the place of its own
 * @returns {Subject}
 */
export function subjectOf(id, size, origin, opensFiles) {
  const data = (/** @type {string} */ form) => encodeURIComponent(`/events/${form}-${size}.json`);
  const vis = {
    inWindow: /** @type {const} */ ("showWindow"),
    events: ".vis-item:not(.vis-background)",
    watched: ".vis-time-axis.vis-foreground",
    timeline: ".vis-timeline",
    isOurs: false,
  };
  switch (id) {
    case "floor":
      return {
        id,
        name: "a page that draws nothing",
        address: `${origin}/pages/floor.html`,
        inWindow: undefined,
        events: ".event",
        watched: ".event",
        timeline: "body",
        isOurs: false,
      };
    case "vis":
      return { ...vis, id, name: "vis-timeline", address: `${origin}/pages/vis.html?data=${data("vis")}` };
    case "height":
      return {
        ...vis,
        id,
        name: "vis-timeline, fixed height",
        address: `${origin}/pages/vis.html?height&data=${data("vis")}`,
      };
    case "cluster":
      return {
        ...vis,
        id,
        name: "vis-timeline, `cluster`",
        address: `${origin}/pages/vis.html?cluster&data=${data("vis")}`,
      };
    case "timelinejs":
      return {
        id,
        name: "TimelineJS",
        address: `${origin}/pages/timelinejs.html?data=${data("timelinejs")}`,
        inWindow: undefined,
        events: ".tl-timemarker",
        watched: ".tl-timeaxis",
        pointer: ".tl-timenav-slider",
        zoomButton: ".tl-menubar-button:has(.tl-icon-zoom-in)",
        timeline: "#timeline",
        isOurs: false,
      };
    case "throughline": {
      const page = opensFiles ? `${origin}/app/?src=events/chronicle-${size}.json` : `${origin}/app-${size}/?lang=en`;
      return throughline(id, "Throughline", page);
    }
    case "map": {
      const page = `${origin}/app/?src=events/map-${size}.json&view=map`;
      return {
        id,
        name: "Throughline, map",
        address: page,
        inWindow: { address: `${page}&from=${WINDOW.from}&to=${WINDOW.to}&at=30,20,4` },
        events: "[data-place-id]",
        watched: "[data-map]",
        pointer: "[data-map]",
        timeline: "[data-map]",
        brush: '.brush-handle[data-end="start"]',
        isOurs: true,
      };
    }
    case "memory":
      return throughline(id, "Throughline, made in memory", `${origin}/pages/memory.html?n=${size}`);
    default:
      throw new Error(`there is no page "${id}": ${SUBJECTS.join(", ")}`);
  }
}

/** @param {string} id @param {string} name @param {string} page @returns {Subject} */
const throughline = (id, name, page) => ({
  id,
  name,
  address: page,
  inWindow: { address: `${page}&from=${WINDOW.from}&to=${WINDOW.to}` },
  events: '.lanes-viewport .ev[data-event-id^="made-"]',
  watched: ".timeline",
  pointer: ".lanes-viewport",
  timeline: ".timeline",
  isOurs: true,
});
