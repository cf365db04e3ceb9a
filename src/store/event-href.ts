import { NO_FILTER } from "../model/filter/filter";
import { type Lang, encodeViewLink } from "../model/links/view-link";

/**
 * The URL of one event on the timeline, with no filter and no window.
 * @param source  URL of the chronicle file; `undefined` for the bundled one
 */
export const eventHref = (eventId: string, source: string | undefined, lang: Lang): string =>
  encodeViewLink({
    event: eventId,
    filter: NO_FILTER,
    ...(source === undefined ? {} : { src: source }),
    ...(lang === "en" ? {} : { lang }),
  });
