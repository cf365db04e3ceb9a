/** Groups what the page shows of an open draft in one chunk: each import would load a script of its own. */
export { DraftBar } from "./DraftBar";
export { EventEditor } from "./EventEditor";
