/** The page of one event as a document. */
import { EventPage, type EventPageProps } from "./EventPage";
import { type ReadingFrame, renderReadingPage } from "./ReadingPage";

export const renderEventPage = (frame: ReadingFrame, content: EventPageProps): string =>
  renderReadingPage(frame, <EventPage {...content} />);
