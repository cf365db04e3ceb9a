import { NO_FILTER } from "../model/filter/filter";
import { type Lang, encodeViewLink } from "../model/links/view-link";

/**
 * The address of an event on the timeline, without anything else of the view.
 * @param source  the address of the chronicle's file; nothing for the bundled one
 */
export const eventHref = (eventId: string, source: string | undefined, lang: Lang): string =>
  encodeViewLink({
    event: eventId,
    filter: NO_FILTER,
    ...(source === undefined ? {} : { src: source }),
    ...(lang === "en" ? {} : { lang }),
  });
