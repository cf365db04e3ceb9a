/** Map tiles of the open chronicle's publisher. Loaded with the map. */
import { type ResolvedTiles, resolveTiles } from "../../model/chronicle/map-tiles";
import { memoizeLast } from "../memoize";
import type { AppState } from "../state";
import { type OpenChronicle, contextOf } from "./pictures";

const tilesOf = memoizeLast((open: OpenChronicle): ResolvedTiles | undefined => {
  const { page, chronicleUrl } = contextOf(open);
  return resolveTiles(open.chronicle.meta, page, chronicleUrl);
});

/** Referentially stable while the chronicle is open. */
export const selectTiles = ({ chronicle: open }: Pick<AppState, "chronicle">): ResolvedTiles | undefined =>
  open.status === "ready" ? tilesOf(open) : undefined;
