/** Facts about all events together, computed once while the file is read (in the worker for large files). */
import { kindOfMediaAddress } from "./media-address";
import { SOURCE_KINDS } from "./schema";
import type { ChronicleDigest, NamedBy, Source, SourceKind, Status, TimelineEvent } from "./chronicle";
import { limitsOf, rangeOf } from "../window-limits";

/** Files that come along with a chronicle; a folder of more is no timeline. */
const MAX_MEDIA_PATHS = 10_000;

/** "Written for this example" is no source: neither of a kind nor with an address, it names nothing outside the file. */
const canBeLookedUp = ({ kind, url, archiveUrl }: Source): boolean =>
  kind !== "other" || url !== undefined || archiveUrl !== undefined;

/** Computes the digest in one pass over the events. */
export function digestOf(events: readonly TimelineEvent[]): ChronicleDigest {
  const sources = new Map<SourceKind, number>(SOURCE_KINDS.map((kind) => [kind, 0]));
  const namedBy = new Map<string, NamedBy[]>();
  const statuses = new Set<Status>();
  const signs = { statuses, contested: false, about: false, openEnd: false, turningPoint: false };
  const paths = new Set<string>();
  let sourceless = 0;
  let isSourced = events.length > 0;
  for (const event of events) {
    const { date, status, importance } = event;
    if (status) statuses.add(status);
    if (event.contested) signs.contested = true;
    if (importance === 5) signs.turningPoint = true;
    if (date.kind === "span") signs.openEnd ||= date.endOpen || date.endApproximate || date.startApproximate;
    else signs.about ||= date.startApproximate || date.startUncertain;
    if (event.sources.length === 0) sourceless += 1;
    isSourced &&= event.sources.some(canBeLookedUp);
    for (const { kind } of event.sources) sources.set(kind, (sources.get(kind) ?? 0) + 1);
    for (const { url } of event.media)
      if (paths.size < MAX_MEDIA_PATHS && kindOfMediaAddress(url) === "path") paths.add(url);
    for (const { type, event: named } of event.related) {
      const list = namedBy.get(named);
      if (list) list.push({ type, event: event.id });
      else namedBy.set(named, [{ type, event: event.id }]);
    }
  }
  const mediaPaths = [...paths];
  return {
    range: rangeOf(events),
    limits: limitsOf(events),
    sources,
    sourceless,
    isSourced,
    namedBy,
    mediaPaths,
    signs,
  };
}
