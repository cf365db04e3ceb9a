import type { Chronicle } from "../../model/chronicle/chronicle";
import { pickText } from "../../model/localized";
import type { Stories } from "../../model/stories/story";
import type { ViewLink } from "../../model/links/view-link";

/** Title of a link: the event or story that it opens, and the chronicle. */
export function sharedTitle(
  link: ViewLink,
  chronicle: Chronicle,
  lang: string,
  { stories }: Stories = chronicle,
): string {
  const title = pickText(chronicle.meta.title, lang).text;
  const opened =
    link.event === undefined
      ? stories.find(({ id }) => id === link.story?.id)?.title
      : chronicle.eventsById.get(link.event)?.title;
  return opened === undefined ? title : `${pickText(opened, lang).text} · ${title}`;
}
