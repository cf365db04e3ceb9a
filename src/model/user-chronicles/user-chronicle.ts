/**
 * A chronicle made or changed by the user, as it is saved in the browser: its content, what can be undone, named versions,
 * and the content that it began with. Read from the storage as untrusted input.
 */
import * as v from "valibot";
import { type Reading, isRecord, ownValue, readChunk } from "../chronicle/chunks";
import { ProblemLog } from "../chronicle/problem-codes";
import { TextSchema } from "../chronicle/schema";
import type { LocalizedText } from "../localized";
import type { Ms } from "../time";
import type { ChronicleContent } from "./content";
import { ContentReader } from "./read-content";
import { isUserChronicleId, newUserChronicleId } from "./user-chronicle-id";

const USER_CHRONICLE_FORMAT = "throughline-draft/1";
/** Names of versions are cut. */
export const MAX_VERSION_NAME = 200;
export const MAX_VERSIONS = 100;

/** Where a draft comes from: what it is compared with before it replaces that. */
export type DraftOrigin = {
  /** As `src` in the URL names the file; `""` for the bundled chronicle. */
  readonly source: string;
  readonly title: LocalizedText;
  readonly content: ChronicleContent;
};

export type NamedVersion = {
  readonly id: string;
  readonly name: string;
  /** For display only; clocks can go back. */
  readonly savedMs: Ms;
  readonly content: ChronicleContent;
};

export type UserChronicle = {
  readonly id: string;
  readonly content: ChronicleContent;
  /** Contents before and after, the nearest last in `past` and first in `future`; they survive a reload. */
  readonly past: readonly ChronicleContent[];
  readonly future: readonly ChronicleContent[];
  /** Absent for a chronicle from scratch. */
  readonly origin: DraftOrigin | undefined;
  /** The latest last. */
  readonly versions: readonly NamedVersion[];
  /** Counts the saves, from 1; 0 before the first. */
  readonly version: number;
};

/** What a list of drafts shows, so that it need not load them. */
export type UserChronicleSummary = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly events: number;
  readonly origin: Pick<DraftOrigin, "source" | "title"> | undefined;
  readonly version: number;
  readonly savedMs: Ms;
};

export const userChronicleKey = ({ id }: UserChronicle): string => id;

/** @param origin  the chronicle that it is a copy of */
export const newUserChronicle = (content: ChronicleContent, origin?: Omit<DraftOrigin, "content">): UserChronicle => ({
  id: newUserChronicleId(),
  content,
  past: [],
  future: [],
  origin: origin && { ...origin, content },
  versions: [],
  version: 0,
});

export function summaryOf({ id, content, origin, version }: UserChronicle, savedMs: Ms): UserChronicleSummary {
  const { source, title } = origin ?? {};
  return {
    id,
    title: content.meta.title,
    events: content.events.length,
    origin: source === undefined || title === undefined ? undefined : { source, title },
    version,
    savedMs,
  };
}

const OriginNameSchema = v.object({
  source: v.pipe(v.string(), v.maxLength(2_000)),
  title: v.optional(TextSchema, ""),
});
const SummarySchema = v.object({
  id: v.string(),
  title: v.optional(TextSchema, ""),
  events: v.number(),
  origin: v.optional(OriginNameSchema),
  version: v.number(),
  savedMs: v.number(),
});
const VersionNameSchema = v.object({ id: v.string(), name: v.string(), savedMs: v.number() });

const newReading = (): Reading => ({ log: new ProblemLog(), unknownKeys: new Set() });

/** @returns `undefined` for an invalid entry, which the list leaves out */
export function readUserChronicleSummary(value: unknown): UserChronicleSummary | undefined {
  const read = readChunk(SummarySchema, value, "", newReading());
  if (!read.ok || !isUserChronicleId(read.value.id)) return undefined;
  return { ...read.value, origin: read.value.origin };
}

/**
 * Reads what the storage returned for an id. Never throws.
 * @returns `undefined` if it is not a draft
 */
export function readUserChronicle(value: unknown, id: string): UserChronicle | undefined {
  if (!isRecord(value) || ownValue(value, "format") !== USER_CHRONICLE_FORMAT) return undefined;
  const reader = new ContentReader();
  const content = reader.read(ownValue(value, "content"));
  if (!content) return undefined;
  const version = ownValue(value, "version");
  return {
    id,
    content,
    past: readList(ownValue(value, "past"), (one) => reader.read(one)),
    future: readList(ownValue(value, "future"), (one) => reader.read(one)),
    origin: readOrigin(ownValue(value, "origin"), reader),
    versions: readList(ownValue(value, "versions"), (one) => readVersion(one, reader)).slice(-MAX_VERSIONS),
    version: Number.isSafeInteger(version) && Number(version) >= 0 ? Number(version) : 0,
  };
}

function readList<T>(value: unknown, read: (item: unknown) => T | undefined): readonly T[] {
  return Array.isArray(value) ? (value as unknown[]).flatMap((item) => read(item) ?? []) : [];
}

function readOrigin(value: unknown, reader: ContentReader): DraftOrigin | undefined {
  if (!isRecord(value)) return undefined;
  const name = readChunk(OriginNameSchema, value, "", newReading());
  const content = reader.read(ownValue(value, "content"));
  return name.ok && content ? { ...name.value, content } : undefined;
}

function readVersion(value: unknown, reader: ContentReader): NamedVersion | undefined {
  if (!isRecord(value)) return undefined;
  const name = readChunk(VersionNameSchema, value, "", newReading());
  const content = reader.read(ownValue(value, "content"));
  return name.ok && content ? { ...name.value, content } : undefined;
}

/** As in the storage. Parts that contents share are shared in it too: a structured clone preserves identity. */
export const writeUserChronicle = ({
  id,
  content,
  past,
  future,
  origin,
  versions,
  version,
}: UserChronicle): Readonly<Record<string, unknown>> => ({
  format: USER_CHRONICLE_FORMAT,
  id,
  content,
  past,
  future,
  origin,
  versions,
  version,
});
