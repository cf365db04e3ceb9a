/** Writes generated events as a chronicle file in chunks, so that a million of them are never in memory as text. */
import {
  DEFAULT_SEED,
  LANE_COUNT,
  type GeneratedEvents,
  type MakeOptions,
  idOf,
  isoDay,
  laneIdOf,
  laneLabelOf,
  makeEvents,
  titleOf,
} from "./generate-events";

import { type GeneratedPlaces, makePlaces, placeIdOf } from "./generate-places";

const EVENTS_PER_CHUNK = 500;
const PLACE_DIGITS = 5;

/** @returns the text of the file, in chunks of some ten thousand characters */
export function* chronicleChunks(count: number, options: MakeOptions = {}): Generator<string> {
  const events = makeEvents(count, options);
  yield head(count, options);
  const placeCount = options.places ?? 0;
  if (placeCount > 0) yield* placeChunks(makePlaces(placeCount, options.seed));
  yield '"events":[\n';
  for (let from = 0; from < count; from += EVENTS_PER_CHUNK) {
    const to = Math.min(count, from + EVENTS_PER_CHUNK);
    const lines: string[] = [];
    for (let i = from; i < to; i++) lines.push(`${eventJson(events, i, placeCount)}${i + 1 < count ? "," : ""}\n`);
    yield lines.join("");
  }
  yield "]}\n";
}

function head(count: number, { seed = DEFAULT_SEED, sameDay = 0 }: MakeOptions): string {
  const meta = {
    title: `Made-up events, n = ${count}`,
    description:
      `Events that never happened, for measuring and testing; seed ${seed}.` +
      (sameDay > 0 ? ` ${sameDay} of them fall on one day.` : ""),
  };
  const lanes = Array.from({ length: LANE_COUNT }, (_, lane) => ({ id: laneIdOf(lane), label: laneLabelOf(lane) }));
  return `{"format":"throughline/1","meta":${JSON.stringify(meta)},"lanes":${JSON.stringify(lanes)},`;
}

function* placeChunks({ count, lats, lons }: GeneratedPlaces): Generator<string> {
  yield '"places":[\n';
  for (let from = 0; from < count; from += EVENTS_PER_CHUNK) {
    const lines: string[] = [];
    for (let i = from; i < Math.min(count, from + EVENTS_PER_CHUNK); i++) {
      const [lat, lon] = [lats[i] ?? 0, lons[i] ?? 0].map((degrees) => Number(degrees.toFixed(PLACE_DIGITS)));
      lines.push(
        `${JSON.stringify({ id: placeIdOf(i), name: `Place ${i + 1}`, lat, lon })}${i + 1 < count ? "," : ""}\n`,
      );
    }
    yield lines.join("");
  }
  yield "],";
}

function eventJson(events: GeneratedEvents, index: number, placeCount: number): string {
  const start = isoDay(events.startDays[index] ?? 0);
  const end = isoDay(events.endDays[index] ?? 0);
  return JSON.stringify({
    id: idOf(index),
    date: start === end ? start : `${start}/${end}`,
    title: titleOf(events, index),
    lane: laneIdOf(events.lanes[index] ?? 0),
    importance: events.importances[index],
    ...(placeCount > 0 ? { places: [placeIdOf(index % placeCount)] } : {}),
    // Every event without a source causes a warning, which would distort measurements.
    sources: [{ title: "Made up" }],
  });
}
