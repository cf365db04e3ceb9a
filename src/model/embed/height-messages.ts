/**
 * The ways to tell a host page how high its frame should be: our own message, and those that hosts listen for already. A host
 * shows by the address that it gives the frame which of them it understands. Facts from amp-iframe.js (ampproject/amphtml),
 * pym.v1.js (nprapps/pym.js) and wp-includes/js/wp-embed.js (WordPress).
 */

/** The bounds of a height that is told, px; whoever hears it keeps to the same ones. */
export const MIN_HEIGHT_PX = 120;
export const MAX_HEIGHT_PX = 20_000;

/** Parameters that hosts add to the address of a frame for their own ends. They say nothing of the view. */
export const HOST_PARAMETERS = ["resize", "childId", "initialWidth", "parentTitle", "parentUrl"] as const;

/** Makes the message that tells a height in px. */
export type HeightDialect = (heightPx: number) => unknown;

const OURS: HeightDialect = (height) => ({ throughline: 1, type: "height", height });
const AMP: HeightDialect = (height) => ({ sentinel: "amp", type: "embed-size", height });

/**
 * What to say, in this order, for every new height.
 * - AMP pages add `#amp=1` to a frame's address; `?resize=amp` asks for the same message anywhere
 * - pym.js adds `?childId=…`, the id to answer with
 * - WordPress adds `#?secret=…` to frames that it found by oEmbed
 */
export function heightDialects({ search, hash }: Pick<Location, "search" | "hash">): readonly HeightDialect[] {
  const query = new URLSearchParams(search);
  const announced: HeightDialect[] = [OURS];
  if (query.get("resize") === "amp" || /[#&?]amp=1(?:&|$)/.test(hash)) announced.push(AMP);
  const pymId = /^[\w.:-]{1,120}$/.exec(query.get("childId") ?? "")?.[0];
  if (pymId !== undefined) announced.push((height) => ["pym", pymId, "height", height].join("xPYMx"));
  const secret = /[#&?]secret=([A-Za-z0-9]{1,64})(?:&|$)/.exec(hash)?.[1];
  if (secret !== undefined) announced.push((value) => ({ message: "height", value, secret }));
  return announced;
}

/** @returns a whole number of px that any host may take; `undefined` for a frame that is not shown: it has no height */
export function reportableHeight(heightPx: number): number | undefined {
  if (!(heightPx > 0)) return undefined;
  return Math.min(MAX_HEIGHT_PX, Math.max(MIN_HEIGHT_PX, Math.ceil(heightPx)));
}
