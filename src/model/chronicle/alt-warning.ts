/** The one warning that readers of a file get too: media that say nothing to those who do not see them. */
import type { PlainChronicle } from "./chronicle";
import { shownMediaName } from "./media-address";
import type { ProblemLog } from "./problem-codes";
import type { WhereOf } from "./read-events";

const MAX_NAMED = 20;

/**
 * One warning for all media without an alternative text, at the first of them: those who do not see a picture miss it.
 * An empty text is an answer, since it says that the picture adds nothing.
 */
export function warnAboutAlts({ events }: PlainChronicle, whereOf: WhereOf, log: ProblemLog): void {
  const names = new Set<string>();
  const wheres: string[] = [];
  for (const event of events) {
    for (const [index, { alt, url }] of event.media.entries()) {
      if (alt !== undefined) continue;
      wheres.push(`${whereOf(event)}.media[${index}]`);
      if (names.size < MAX_NAMED) names.add(shownMediaName(url));
    }
  }
  const [where] = wheres;
  if (where === undefined) return;
  const expected = "an alternative text (alt) that says what is to be seen";
  log.warn("media.alt.missing", { where, wheres, expected, value: `${wheres.length}: ${[...names].join(", ")}` });
}
