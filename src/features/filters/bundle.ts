/** One file of the build for all that opens out of the filters. */
export { DatesOptions } from "./DatesOptions";
export { FacetOptions } from "./FacetOptions";
export { FilterSheet } from "./FilterSheet";
export { EmptyState } from "./EmptyState";
