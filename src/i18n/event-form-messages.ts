/** The messages of the form of an event, apart from `lazy-messages.ts`: the first view does not even need to know their files. */
import type { EventFormMessages } from "./en/event-form";
import { lazyMessages } from "./lazy-messages";

export type { EventFormMessages };

export const loadEventFormMessages = lazyMessages<EventFormMessages>({
  en: () => import("./en/event-form").then((module) => module.eventForm),
  uk: () => import("./uk/event-form").then((module) => module.eventForm),
});
