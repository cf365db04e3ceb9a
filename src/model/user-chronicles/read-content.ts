/**
 * Reads contents from storage or a file of this browser. Hostile until read; what a user may have left half-typed, such as
 * an address or a date, is kept as it is.
 */
import * as v from "valibot";
import { type Reading, isRecord, ownValue, readChunk } from "../chronicle/chunks";
import { ProblemLog } from "../chronicle/problem-codes";
import { readMeta } from "../chronicle/read-sections";
import {
  ActorSchema,
  EraSchema,
  EventSchema,
  Id,
  LaneSchema,
  PlaceSchema,
  SourceSchema,
  StorySchema,
  TextSchema,
} from "../chronicle/schema";
import { MAX_EVENTS } from "../chronicle/read-chronicle";
import type { ChronicleContent, EraContent, EventContent } from "./content";

const Typed = v.pipe(v.string(), v.maxLength(2_000));
const TypedSource = v.object({
  ...SourceSchema.entries,
  title: v.optional(TextSchema, ""),
  date: v.optional(Typed),
  url: v.optional(Typed),
  archiveUrl: v.optional(Typed),
});
const TypedEvent = v.object({
  ...EventSchema.entries,
  id: Id,
  date: v.optional(Typed, ""),
  title: v.optional(TextSchema, ""),
  sources: v.optional(v.array(TypedSource), []),
});
const TypedEra = v.object({ ...EraSchema.entries, date: v.optional(Typed, "") });

/** Reads one content after the other; what they share is read once, and is shared by the results too. */
export class ContentReader {
  readonly #entries = new WeakMap<object, object>();
  readonly #lists = new WeakMap<object, readonly object[]>();

  /** @returns `undefined` for anything that is no content at all */
  read(value: unknown): ChronicleContent | undefined {
    if (!isRecord(value) || !Array.isArray(ownValue(value, "events"))) return undefined;
    const reading: Reading = { log: new ProblemLog(), unknownKeys: new Set() };
    const list = <S extends v.GenericSchema<unknown, object>>(key: string, schema: S): readonly v.InferOutput<S>[] =>
      this.#list(ownValue(value, key), schema, reading);
    return {
      meta: this.#once(ownValue(value, "meta"), () => readMeta(value, reading)) as ChronicleContent["meta"],
      lanes: list("lanes", LaneSchema),
      eras: list("eras", TypedEra) as readonly EraContent[],
      actors: list("actors", ActorSchema),
      places: list("places", PlaceSchema),
      events: list("events", TypedEvent) as readonly EventContent[],
      stories: list("stories", StorySchema),
      // Read with the chronicle, which needs its events.
      quiz: this.#list(ownValue(value, "quiz"), v.looseObject({}), reading),
    };
  }

  #list<S extends v.GenericSchema<unknown, object>>(
    value: unknown,
    schema: S,
    reading: Reading,
  ): readonly v.InferOutput<S>[] {
    if (!Array.isArray(value)) return [];
    const known = this.#lists.get(value);
    if (known) return known as readonly v.InferOutput<S>[];
    const entries = (value as unknown[]).slice(0, MAX_EVENTS).flatMap((entry) => {
      const read = this.#once(entry, () => {
        const chunk = readChunk(schema, entry, "", reading);
        return chunk.ok ? (chunk.value as object) : undefined;
      });
      return read === undefined ? [] : [read];
    });
    this.#lists.set(value, entries);
    return entries as readonly v.InferOutput<S>[];
  }

  #once(value: unknown, read: () => object | undefined): object | undefined {
    if (!isRecord(value)) return read();
    const known = this.#entries.get(value);
    if (known) return known;
    const entry = read();
    if (entry) this.#entries.set(value, entry);
    return entry;
  }
}
