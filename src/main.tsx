/** The only file that acts on import. */
import { start } from "./app/start/start";
import { FAILED } from "./app/start/start-events";

const root = document.getElementById("root");
if (!root) throw new Error("index.html must hold #root");
start(root).catch((error: unknown) => {
  window.dispatchEvent(new Event(FAILED));
  throw error;
});
