/** Whether a map shows tiles of the publisher, and if not, why. */
import { useCallback, useState } from "react";
import type { ResolvedTiles } from "../../model/chronicle/map-tiles";
import { setTileConsent, useTileConsent } from "./tile-consent";

export type TileState = {
  readonly tiles: ResolvedTiles;
  /** `waiting`: for the reader, or for the first tile; `failed`: the host sends none. */
  readonly status: "asking" | "loading" | "shown" | "failed";
  /** Loads them: the reader has asked for it. */
  readonly load: () => void;
  /** Back to the packaged map. */
  readonly leave: () => void;
  readonly onLoaded: () => void;
  readonly onFailed: () => void;
};

/** @param tiles  must be the same object while the chronicle is */
export function useTiles(tiles: ResolvedTiles | undefined): TileState | undefined {
  const hasAgreed = useTileConsent(tiles?.host);
  const [outcome, setOutcome] = useState<{
    readonly of: ResolvedTiles;
    readonly status: "shown" | "failed" | "left";
  }>();
  const load = useCallback(() => {
    if (!tiles) return;
    setOutcome(undefined);
    setTileConsent(tiles.host, true);
  }, [tiles]);
  const leave = useCallback(() => {
    if (!tiles) return;
    setOutcome({ of: tiles, status: "left" });
    setTileConsent(tiles.host, false);
  }, [tiles]);
  const onLoaded = useCallback(() => tiles && setOutcome({ of: tiles, status: "shown" }), [tiles]);
  const onFailed = useCallback(() => tiles && setOutcome({ of: tiles, status: "failed" }), [tiles]);
  if (!tiles) return undefined;
  const own = outcome?.of === tiles ? outcome.status : undefined;
  const mayLoad = own !== "left" && (hasAgreed || tiles.kind === "now");
  const status = mayLoad ? (own ?? "loading") : "asking";
  return { tiles, status, load, leave, onLoaded, onFailed };
}
