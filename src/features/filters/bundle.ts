/** Groups all panels of the filters in one chunk. */
export { DatesOptions } from "./DatesOptions";
export { FacetOptions } from "./FacetOptions";
export { FilterSheet } from "./FilterSheet";
export { EmptyState } from "./EmptyState";
