/** A step between the page and the editor: the first view then lists one file of it instead of the forty that it needs. */
export const loadParts = () => import("./bundle");
export const loadDraftTable = () => import("./table/DraftTable");
