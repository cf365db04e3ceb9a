/** The atlases and towns that a map needs, and the view for which it is drawn. */
import { startTransition, useCallback, useEffect, useMemo, useState } from "react";
import { useLang } from "../../i18n/react";
import { type Atlas, type AtlasName, loadAtlas } from "./atlas";
import type { MapView } from "./map-view";
import { type Town, loadTowns } from "./towns";

const NO_TOWNS: readonly Town[] = [];

/** After the last movement: what is drawn is shifted and scaled until then. */
const SETTLED_MS = 120;

export type Atlases = {
  readonly get: (name: AtlasName) => Atlas | undefined;
  /** The same array until another one is loaded. */
  readonly loaded: readonly Atlas[];
  readonly hasFailed: boolean;
  readonly retry: () => void;
};

/** Loads the atlases that are needed and keeps those that were. */
export function useAtlases(needed: readonly AtlasName[], load: typeof loadAtlas = loadAtlas): Atlases {
  const [known, setKnown] = useState<ReadonlyMap<AtlasName, Atlas>>(new Map());
  const [failed, setFailed] = useState<ReadonlySet<AtlasName>>(new Set());
  const missing = [...new Set(needed)].filter((name) => !known.has(name) && !failed.has(name)).join(" ");
  useEffect(() => {
    if (missing === "") return undefined;
    let isStale = false;
    for (const name of missing.split(" ") as AtlasName[]) {
      load(name).then(
        // Between the frames, if the map is being moved.
        (atlas) => !isStale && startTransition(() => setKnown((before) => new Map(before).set(name, atlas))),
        () => !isStale && setFailed((before) => new Set(before).add(name)),
      );
    }
    return () => void (isStale = true);
  }, [missing, load]);
  const get = useCallback((name: AtlasName) => known.get(name), [known]);
  const loaded = useMemo(() => [...known.values()], [known]);
  return {
    get,
    loaded,
    hasFailed: needed.some((name) => failed.has(name)),
    retry: () => setFailed(new Set()),
  };
}

/** The towns in the language of the interface; none until they are loaded, and if they cannot be. */
export function useTowns(load: typeof loadTowns = loadTowns): readonly Town[] {
  const lang = useLang();
  const [towns, setTowns] = useState(NO_TOWNS);
  useEffect(() => {
    let isStale = false;
    load(lang).then(
      (loaded) => !isStale && setTowns(loaded),
      () => !isStale && setTowns(NO_TOWNS),
    );
    return () => void (isStale = true);
  }, [lang, load]);
  return towns;
}

/** The view once it has not changed for a moment. */
export function useSettled(view: MapView): MapView {
  const [settled, setSettled] = useState(view);
  useEffect(() => {
    if (settled === view) return undefined;
    const timer = setTimeout(() => setSettled(view), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [view, settled]);
  return settled;
}
