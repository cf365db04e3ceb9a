/** Groups everything about imported files in one chunk. */
export { ImportedBar } from "./ImportedBar";
export { LoadErrorDetails } from "./LoadErrorDetails";
