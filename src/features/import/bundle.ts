/** Groups everything about imported files in one chunk: each import would load a script of its own. */
export { ImportedBar } from "./ImportedBar";
export { LoadErrorDetails } from "./LoadErrorDetails";
