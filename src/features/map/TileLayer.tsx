/**
 * Map tiles of the publisher as pictures, below everything else. The packaged map stays until the first of them has come, and comes
 * back if none does.
 */
import { type RefObject, useRef } from "react";
import type { MapView } from "./map-view";
import type { MapSize } from "./projection";
import { tilesOf } from "./tiles";
import type { TileState } from "./use-tiles";
import styles from "./TileLayer.module.css";

type Props = {
  readonly state: TileState;
  /** Where the map rests. */
  readonly view: MapView;
  readonly size: MapSize;
  /** Moved with each frame. */
  readonly layer?: RefObject<HTMLDivElement | null> | undefined;
};

/** Single tiles are missing at coasts and edges of what a host has; this many in a row are no map. */
const MAX_FAILED = 4;

export function TileLayer({ state: { tiles, status, onLoaded, onFailed }, view, size, layer }: Props) {
  const failed = useRef(0);
  if (status === "asking" || status === "failed") return null;
  return (
    <div ref={layer} className={styles.tiles} style={size} aria-hidden="true">
      {tilesOf(view, size, tiles).map(({ z, x, y, left, top, size: side, key }) => (
        <img
          key={key}
          src={tiles.addressOf(z, x, y)}
          alt=""
          // No cookies, and nothing about this page.
          crossOrigin="anonymous"
          referrerPolicy="no-referrer"
          loading="lazy"
          decoding="async"
          draggable={false}
          // A hair larger, so that no line shows between them.
          style={{ left, top, width: side + 0.5, height: side + 0.5 }}
          onLoad={() => {
            failed.current = 0;
            if (status === "loading") onLoaded();
          }}
          onError={({ currentTarget }) => {
            currentTarget.hidden = true;
            failed.current += 1;
            if (failed.current < MAX_FAILED || status === "shown") return;
            failed.current = 0;
            onFailed();
          }}
        />
      ))}
    </div>
  );
}

/** For the packaged map, which tiles replace once there are some. */
export const underTiles = (state: TileState | undefined): string | undefined =>
  state?.status === "shown" ? styles.under : undefined;
