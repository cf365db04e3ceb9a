/** What every part of the form needs: the event, its chronicle, and the way to change it. */
import { createContext, useContext } from "react";
import type { EventFormMessages } from "../../../i18n/event-form-messages";
import type { ChronicleContent, EventContent } from "../../../model/user-chronicles/content";

export type EventForm = {
  readonly event: EventContent;
  readonly content: ChronicleContent;
  /** The main one first. */
  readonly languages: readonly string[];
  readonly messages: EventFormMessages;
  /** @param field  being typed in: consecutive edits of it are undone together */
  readonly change: (change: (event: EventContent) => EventContent, field?: string) => void;
  /** An edit of the event and of what else it names, as one step. */
  readonly changeContent: (change: (content: ChronicleContent) => ChronicleContent, field?: string) => void;
};

const EventFormContext = createContext<EventForm | undefined>(undefined);

export const EventFormProvider = EventFormContext.Provider;

export function useEventForm(): EventForm {
  const form = useContext(EventFormContext);
  if (!form) throw new RangeError("no EventFormProvider around this component");
  return form;
}
