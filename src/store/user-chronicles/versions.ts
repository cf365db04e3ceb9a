/** Named versions of a draft. Each function returns a new draft, or the same object if nothing changes. Pure. */
import {
  type NamedVersion,
  type UserChronicle,
  MAX_VERSIONS,
  MAX_VERSION_NAME,
} from "../../model/user-chronicles/user-chronicle";
import { randomId } from "../../model/random-id";
import type { Ms } from "../../model/time";

/** The draft itself if there are as many as there may be: none is dropped without being asked for. */
export function addVersion<T extends UserChronicle>(draft: T, name: string, nowMs: Ms): T {
  if (draft.versions.length >= MAX_VERSIONS) return draft;
  const version: NamedVersion = {
    id: randomId().slice(0, 10),
    name: [...name.trim()].slice(0, MAX_VERSION_NAME).join(""),
    savedMs: nowMs,
    content: draft.content,
  };
  return { ...draft, versions: [...draft.versions, version] };
}

export function removeVersion<T extends UserChronicle>(draft: T, id: string): T {
  const versions = draft.versions.filter((version) => version.id !== id);
  return versions.length === draft.versions.length ? draft : { ...draft, versions };
}

/** In the place that it had by its time. */
export function putVersion<T extends UserChronicle>(draft: T, version: NamedVersion): T {
  if (draft.versions.some(({ id }) => id === version.id)) return draft;
  return { ...draft, versions: [...draft.versions, version].sort((a, b) => a.savedMs - b.savedMs) };
}
