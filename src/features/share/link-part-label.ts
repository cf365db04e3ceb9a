/** Labels of the parts of a link. */
import { facetValueName } from "../../i18n/facet-value-name";
import { formatPeriod } from "../../i18n/format-period";
import type { Messages } from "../../i18n/messages";
import type { ShareMessages } from "../../i18n/en/share";
import type { Chronicle } from "../../model/chronicle/chronicle";
import type { ViewLink } from "../../model/links/view-link";
import { pickText } from "../../model/localized";
import { deviceFileOf } from "../../model/links/source-url";
import { isDraftSource } from "../../model/user-chronicles/user-chronicle-id";
import type { Stories } from "../../model/stories/story";
import type { TimeWindow } from "../../model/time";
import type { PartId, SharedView } from "./link-parts";

type Locale = {
  readonly lang: string;
  readonly messages: Messages;
  readonly shareMessages: ShareMessages;
  /** All stories that can be named; defaults to those of the chronicle. */ readonly stories?:
    Stories["stories"] | undefined;
};

/** A link may have only one end of its dates; the other is the start or end of the chronicle. */
const closed = ({ start, end }: TimeWindow, range: TimeWindow): TimeWindow => ({
  start: Math.max(start, Math.min(range.start, end)),
  end: Math.min(end, Math.max(range.end, start)),
});

/** @param range  date range of the chronicle */
export function linkPartLabel(
  id: PartId,
  shared: SharedView,
  chronicle: Chronicle,
  range: TimeWindow,
  { lang, messages, shareMessages, stories = chronicle.stories }: Locale,
): string {
  const { parts } = shareMessages;
  const link: ViewLink = shared.alone;
  const { filters, app } = messages;
  switch (id) {
    case "src":
      if (isDraftSource(link.src)) return parts.draft(pickText(chronicle.meta.title, lang).text);
      return parts.src(deviceFileOf(link.src ?? "") ?? link.src ?? "");
    case "story": {
      const place = shared.inStory.story;
      const story = stories.find((one) => one.id === place?.id);
      return parts.story(pickText(story?.title, lang).text || (place?.id ?? ""), place?.step ?? 1);
    }
    case "window":
      return link.window ? parts.window(formatPeriod(closed(link.window, range), lang, range)) : parts.noWindow;
    case "event": {
      const event = link.event === undefined ? undefined : chronicle.eventsById.get(link.event);
      return event ? parts.event(pickText(event.title, lang).text) : parts.noEvent;
    }
    case "text":
      return parts.filter(filters.facets.text, link.filter.text);
    case "lane":
    case "actor":
    case "place":
    case "status": {
      const names = link.filter[id].map((value) => facetValueName(id, value, chronicle, { lang, messages }));
      return parts.filter(filters.facets[id], names.join(", "));
    }
    case "view":
      return parts.view(app.views[shared.view]);
    case "lang":
      return parts.lang(app.languageNames[shared.lang]);
    case "detail":
      return parts.detail(app.details[link.detail ?? "auto"]);
    case "theme":
      return parts.theme(app.appearances[link.theme ?? "auto"]);
    default: {
      const never: never = id;
      throw new RangeError(`unknown part ${String(never)}`);
    }
  }
}
