/** Checks a link against the chronicle: names that do not exist there are dropped and reported; what has moved is followed. */
import type { Chronicle } from "../chronicle/chronicle";
import { fateOf } from "../chronicle/moved";
import { type Facet, type FilterSpec, FACETS, STATUS_VALUES } from "../filter/filter";
import { type Problem, showValue } from "../problem";
import { userStoryIdOf } from "../stories/user-story-id";
import { type Stories, type StoryPlace, clampPlace } from "../stories/story";

type Named = {
  readonly event?: string | undefined;
  readonly story?: StoryPlace | undefined;
  readonly filter: FilterSpec;
};

export type CleanLink = {
  readonly link: Named;
  /** The position in a user story that is not loaded; it may be stored in this browser. */
  readonly requested: StoryPlace | undefined;
  readonly problems: readonly Problem[];
};

/** @param stories  all stories that a link can name; by default those of the chronicle */
export function cleanLink(named: Named, chronicle: Chronicle, stories: Stories = chronicle): CleanLink {
  const problems: Problem[] = [];
  const report = (where: string, value: string) =>
    problems.push({ code: "link.value.unknown", severity: "warning", where: `?${where}`, value: showValue(value) });

  const lanes = new Set(chronicle.lanes.map((lane) => lane.id));
  const exists: Readonly<Record<Facet, (value: string) => boolean>> = {
    lane: (value) => lanes.has(value),
    actor: (value) => chronicle.actors.has(value),
    place: (value) => chronicle.places.has(value),
    status: (value) => STATUS_VALUES.some((status) => status === value),
  };
  const filter = { ...named.filter };
  for (const facet of FACETS) {
    const unknown = filter[facet].filter((value) => !exists[facet](value));
    if (unknown.length === 0) continue;
    unknown.forEach((value) => report(facet, value));
    filter[facet] = filter[facet].filter(exists[facet]);
  }
  let { event } = named;
  if (event && !chronicle.eventsById.has(event)) {
    const fate = fateOf(chronicle, event);
    const code = fate?.to === undefined ? "link.event.removed" : "link.event.moved";
    // Whole, so that the notice finds it again.
    if (fate) problems.push({ code, severity: "warning", where: "?event", value: event });
    else report("event", event);
    event = fate?.to;
  }
  const story = named.story && clampPlace(stories, named.story);
  const requested = named.story && !story && userStoryIdOf(named.story.id) !== undefined ? named.story : undefined;
  if (named.story && !story && !requested) report("story", named.story.id);
  return { link: { event, story, filter }, requested, problems };
}
