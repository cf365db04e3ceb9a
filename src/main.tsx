/** Entry point. The only module with import side effects, besides workers. */
import { start } from "./app/start/start";
import { FAILED } from "./app/start/first-view";

const root = document.getElementById("root");
if (!root) throw new Error("index.html must hold #root");
// A task of its own: all modules have been evaluated in this one.
setTimeout(() =>
  start(root).catch((error: unknown) => {
    window.dispatchEvent(new Event(FAILED));
    throw error;
  }),
);
