import type { Story } from "../../model/chronicle/chronicle";
import { type Stories, storiesOf, wholeOf } from "../../model/stories/story";

export type TimedStory = Story & { readonly minutes: number };

const LONGER_MINUTES = 20;
/** Longer than this is no start. */
const MAX_MINUTES = 30;

/** To begin with: the shortest story, and one of about twenty minutes that tells something else. */
export function firstStories(chronicle: Stories): readonly TimedStory[] {
  const timed = storiesOf(chronicle).filter(
    (story): story is TimedStory => story.minutes !== undefined && story.minutes <= MAX_MINUTES,
  );
  const subjectOf = (story: Story): string => (wholeOf(chronicle, story) ?? story).id;
  const [shortest] = [...timed].sort((a, b) => a.minutes - b.minutes);
  if (!shortest) return [];
  const [longer] = timed
    .filter((story) => story.minutes > shortest.minutes && subjectOf(story) !== subjectOf(shortest))
    .sort((a, b) => Math.abs(a.minutes - LONGER_MINUTES) - Math.abs(b.minutes - LONGER_MINUTES));
  return longer ? [shortest, longer] : [shortest];
}
