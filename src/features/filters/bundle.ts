/** Groups the panels of the filters in one chunk: four imports would load four scripts and their styles. */
export { DatesOptions } from "./DatesOptions";
export { FacetOptions } from "./FacetOptions";
export { FilterSheet } from "./FilterSheet";
export { EmptyState } from "./EmptyState";
