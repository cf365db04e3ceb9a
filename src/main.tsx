/** The only file that acts on import. */
import { start } from "./app/start";

const root = document.getElementById("root");
if (!root) throw new Error("index.html must hold #root");
void start(root);
