/** A chronicle with some of its events, for what the filter shows. */
import type { Chronicle, PlainChronicle } from "../model/chronicle/chronicle";
import { fateOf } from "../model/chronicle/moved";
import { readChronicle } from "../model/chronicle/read-chronicle";
import { chronicleFile } from "../model/chronicle/write-chronicle";

/**
 * Links, steps, questions and old ids that name other events are left out, as from any file.
 * @param ids  of at least one event
 */
export function partOf(chronicle: Chronicle, ids: ReadonlySet<string>): PlainChronicle {
  const file = chronicleFile(chronicle);
  const events = file.events.filter((event) => ids.has((event as { readonly id: string }).id));
  const isNamed = (id: string) => {
    const to = fateOf(chronicle, id)?.to;
    return to === undefined || ids.has(to);
  };
  const moved = file.meta.moved?.filter(({ from }) => isNamed(from));
  const { chronicle: part } = readChronicle({ ...file, meta: { ...file.meta, moved }, events });
  if (!part) throw new RangeError("a part of a chronicle needs an event");
  return part;
}
