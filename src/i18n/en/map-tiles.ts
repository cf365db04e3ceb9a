import type { Widen } from "../messages";

/** Maps of the publisher of a timeline, which another host may have. */
export const mapTiles = {
  load: (host: string) => `Load the detailed map from ${host}`,
  learns: "This site will learn your internet address.",
  leave: "Use the simple map",
  failed: (host: string) => `The map of ${host} could not be loaded.`,
  again: "Try again",
};
export type MapTilesMessages = Widen<typeof mapTiles>;
