/** Checks the map of a step, whose fields are read already. */
import { parseEventDate } from "../dates/event-date";
import type { Story } from "./chronicle";
import type { Reading } from "./chunks";

type StepMap = NonNullable<Story["steps"][number]["map"]>;
type Region = NonNullable<StepMap["region"]>;

/**
 * @param places  of the chronicle; absent where it is not known, as in a file with a story alone
 * @returns the map without what is invalid about it: it then shows the places of its window
 */
export function checkStepMap(
  { region, window, ...rest }: StepMap,
  at: string,
  reading: Reading,
  places?: ReadonlyMap<string, unknown>,
): StepMap {
  const parsed = window === undefined ? undefined : parseEventDate(window);
  if (parsed && !parsed.ok)
    reading.log.warn("step.window.invalid", { where: `${at}.window`, expected: parsed.expected, value: window });
  const checked = region && checkRegion(region, `${at}.region`, reading, places);
  return { ...(checked ? { region: checked } : {}), ...(parsed?.ok ? { window } : {}), ...rest };
}

function checkRegion(
  region: Region,
  at: string,
  { log }: Reading,
  known: ReadonlyMap<string, unknown> | undefined,
): Region | undefined {
  const { lat, lon, zoom } = region;
  if (lat !== undefined && lon !== undefined && zoom !== undefined) return { lat, lon, zoom };
  const places = (region.places ?? []).filter((id, index) => {
    const isKnown = !known || known.has(id);
    if (!isKnown)
      log.warn("reference.unknown", { where: `${at}.places[${index}]`, expected: "the id of a place", value: id });
    return isKnown;
  });
  if (places.length > 0) return { places };
  // Of places that are all unknown, each is in the log.
  if (!region.places?.length)
    log.warn("step.region.invalid", { where: at, expected: "lat, lon and zoom, or places", value: region });
  return undefined;
}
