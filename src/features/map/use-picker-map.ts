/** The atlases that a movable map needs, and its drawing. */
import { useCallback, useEffect, useMemo, useState } from "react";
import { useLang } from "../../i18n/react";
import { countryName } from "../../i18n/place-name";
import { type Atlas, type AtlasName, loadAtlas } from "./atlas";
import type { MapView } from "./map-view";
import { type NamedPoint, type PickerDrawing, atlasOfView, drawPicker } from "./picker-drawing";
import type { MapSize } from "./projection";

/** After the last movement: what is drawn is shifted and scaled until then. */
const SETTLED_MS = 120;

export type Atlases = {
  readonly get: (name: AtlasName) => Atlas | undefined;
  readonly hasFailed: boolean;
  readonly retry: () => void;
};

export function useAtlases(needed: readonly AtlasName[], load: typeof loadAtlas = loadAtlas): Atlases {
  const [loaded, setLoaded] = useState<ReadonlyMap<AtlasName, Atlas>>(new Map());
  const [failed, setFailed] = useState<ReadonlySet<AtlasName>>(new Set());
  const missing = needed.find((name) => !loaded.has(name) && !failed.has(name));
  useEffect(() => {
    if (missing === undefined) return undefined;
    let isStale = false;
    load(missing).then(
      (atlas) => !isStale && setLoaded((before) => new Map(before).set(missing, atlas)),
      () => !isStale && setFailed((before) => new Set(before).add(missing)),
    );
    return () => void (isStale = true);
  }, [missing, load]);
  const get = useCallback((name: AtlasName) => loaded.get(name), [loaded]);
  return {
    get,
    hasFailed: needed.some((name) => failed.has(name)),
    retry: () => setFailed(new Set()),
  };
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

/** @param others  must be the same array while its points are the same */
export function useDrawing(
  atlases: Atlases,
  view: MapView,
  others: readonly NamedPoint[],
  size: MapSize,
): PickerDrawing | undefined {
  const lang = useLang();
  const name = atlasOfView(view, size);
  // While the one with more detail is loading, the other will do.
  const atlas = atlases.get(name) ?? atlases.get(name === "region" ? "world" : "region");
  return useMemo(
    () => atlas && drawPicker(atlas, view, others, (code) => countryName(code, lang), size),
    [atlas, view, others, lang, size],
  );
}
