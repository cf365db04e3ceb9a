import type { ViewId } from "../../model/links/view-link";

/** What is shown while nothing is chosen: on a phone the list first. */
export const resolveView = (choice: ViewId | undefined, isPhone: boolean): ViewId =>
  choice ?? (isPhone ? "list" : "timeline");
