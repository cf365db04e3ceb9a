/**
 * Messages that report the height of a frame to its host page: our own, and three existing ones. The address that a
 * host gives the frame shows which of them it understands. Sources: amp-iframe.js (ampproject/amphtml), pym.v1.js
 * (nprapps/pym.js), wp-includes/js/wp-embed.js (WordPress).
 */

/** Bounds of a reported height, px; the receiver applies the same ones. */
export const MIN_HEIGHT_PX = 120;
export const MAX_HEIGHT_PX = 20_000;

/** Creates the message for a height in px. */
export type HeightDialect = (heightPx: number) => unknown;

const OURS: HeightDialect = (height) => ({ throughline: 1, type: "height", height });
const AMP: HeightDialect = (height) => ({ sentinel: "amp", type: "embed-size", height });

/**
 * The messages to send, in this order, for every new height.
 * - AMP pages add `#amp=1` to a frame's address; `?resize=amp` requests the same message on any page
 * - pym.js adds `?childId=…`, the id to reply with
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

/** @returns a whole number of px inside the bounds; `undefined` for a hidden frame, which has no height */
export function reportableHeight(heightPx: number): number | undefined {
  if (!(heightPx > 0)) return undefined;
  return Math.min(MAX_HEIGHT_PX, Math.max(MIN_HEIGHT_PX, Math.ceil(heightPx)));
}
