/**
 * vis-timeline with its defaults: stacked boxes and ranges, lanes as groups, in its leanest bundle. `?height` gives it a fixed
 * height, with which it draws only the lanes on the screen, the first one or two; `?cluster` a fixed height and its clustering.
 */
import { DataSet } from "vis-data/esnext";
import { Timeline } from "vis-timeline/esnext";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";

const query = new URLSearchParams(location.search);
const response = await fetch(query.get("data") ?? "");
const { groups, items } = await response.json();
const host = document.getElementById("timeline");
if (!host) throw new Error("the page lacks #timeline");

const height = query.has("height") || query.has("cluster") ? { height: "100%" } : {};
const options = { ...height, ...(query.has("cluster") && { cluster: {} }) };
const timeline = new Timeline(host, new DataSet(items), new DataSet(groups), options);
// Its first redraw shows the week around today; only the next one, up to a second later, the time that its items span.
let redraws = 0;
timeline.on("changed", () => redraws++);
/** @param {string} from @param {string} to  days */
const showWindow = (from, to) => timeline.setWindow(from, to, { animation: false });
Object.assign(globalThis, { isSettled: () => redraws > 1, getWindow: () => timeline.getWindow(), showWindow });
