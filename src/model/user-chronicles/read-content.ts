/**
 * Reads contents from storage or a file of this browser. Hostile until read; what a user may have left half-typed, such as
 * an address or a date, is kept as it is.
 */
import * as v from "valibot";
import { type Reading, isRecord, ownValue, readChunk } from "../chronicle/chunks";
import { ProblemLog } from "../chronicle/problem-codes";
import { UNTITLED } from "../chronicle/read-sections";
import { MAX_EVENTS } from "../chronicle/read-steps";
import type { ChronicleContent } from "./content";
import { UniqueIds } from "./unique-ids";
import { TypedActor, TypedEra, TypedEvent, TypedLane, TypedMeta, TypedPlace, TypedStory } from "./typed-schemas";

/** Reads one content after the other; what they share is read once, and is shared by the results too. */
export class ContentReader {
  readonly #entries = new WeakMap<object, object>();
  readonly #lists = new WeakMap<object, readonly object[]>();
  readonly #ids = new UniqueIds();

  /** @returns `undefined` for anything that is no content at all */
  read(value: unknown): ChronicleContent | undefined {
    if (!isRecord(value) || !Array.isArray(ownValue(value, "events"))) return undefined;
    const reading: Reading = { log: new ProblemLog(), unknownKeys: new Set() };
    const list = <S extends v.GenericSchema<unknown, object>>(key: string, schema: S): readonly v.InferOutput<S>[] =>
      this.#list(ownValue(value, key), schema, reading);
    return {
      meta: this.#meta(ownValue(value, "meta"), reading),
      lanes: list("lanes", TypedLane),
      eras: list("eras", TypedEra),
      actors: list("actors", TypedActor),
      places: list("places", TypedPlace),
      events: list("events", TypedEvent),
      stories: list("stories", TypedStory),
      // Read with the chronicle, which needs its events.
      quiz: this.#list(ownValue(value, "quiz"), v.looseObject({}), reading),
    };
  }

  #meta(value: unknown, reading: Reading): ChronicleContent["meta"] {
    const meta = this.#once(value, () => {
      const read = readChunk(TypedMeta, value, "", reading);
      return read.ok ? { ...read.value, languages: [...new Set(read.value.languages)] } : undefined;
    });
    return (meta as ChronicleContent["meta"] | undefined) ?? UNTITLED;
  }

  #list<S extends v.GenericSchema<unknown, object>>(
    value: unknown,
    schema: S,
    reading: Reading,
  ): readonly v.InferOutput<S>[] {
    if (!Array.isArray(value)) return [];
    const known = this.#lists.get(value);
    if (known) return known as readonly v.InferOutput<S>[];
    const read = (value as unknown[]).slice(0, MAX_EVENTS).flatMap((entry) => {
      const one = this.#once(entry, () => {
        const chunk = readChunk(schema, entry, "", reading);
        return chunk.ok ? (chunk.value as object) : undefined;
      });
      return one === undefined ? [] : [one];
    });
    const entries = this.#ids.of(read);
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
