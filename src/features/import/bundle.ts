/** One file of the build for all that concerns files of somebody's own. */
export { ImportedBar } from "./ImportedBar";
export { LoadErrorDetails } from "./LoadErrorDetails";
