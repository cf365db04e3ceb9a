/** Reads large chronicles beside the page. Acts on import, as workers do. */
import { expose } from "comlink";
import { reader } from "./reader";

expose(reader);
