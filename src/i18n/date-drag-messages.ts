/** The messages of dates that are changed on the timeline, apart from `lazy-messages.ts`: loaded only while a draft is edited. */
import type { DateDragMessages } from "./en/date-drag";
import { lazyMessages } from "./lazy-messages";

export type { DateDragMessages };

export const loadDateDragMessages = lazyMessages<DateDragMessages>({
  en: () => import("./en/date-drag").then((module) => module.dateDrag),
  uk: () => import("./uk/date-drag").then((module) => module.dateDrag),
});
