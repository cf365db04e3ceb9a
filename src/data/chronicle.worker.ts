/** Entry point of the worker that reads and filters large chronicles. Has side effects on import, like every worker. */
import { expose } from "comlink";
import { makeReader } from "./reader";

expose(makeReader());
