/** A chronicle with some of its events, for what the filter shows. */
import type { Chronicle, PlainChronicle } from "../model/chronicle/chronicle";
import { readChronicle } from "../model/chronicle/read-chronicle";
import { chronicleFile } from "../model/chronicle/write-chronicle";

/**
 * Links, steps and questions that name other events are left out, as from any file.
 * @param ids  of at least one event
 */
export function partOf(chronicle: Chronicle, ids: ReadonlySet<string>): PlainChronicle {
  const file = chronicleFile(chronicle);
  const events = file.events.filter((event) => ids.has((event as { readonly id: string }).id));
  const { chronicle: part } = readChronicle({ ...file, events });
  if (!part) throw new RangeError("a part of a chronicle needs an event");
  return part;
}
