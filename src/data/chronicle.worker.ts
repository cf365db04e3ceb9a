/** Reads and filters large chronicles beside the page. Acts on import, as workers do. */
import { expose } from "comlink";
import { makeReader } from "./reader";

expose(makeReader());
