/** Whether a picture moves: drawn again, it would stand still. */
import { gifBlocks } from "./gif-blocks";
import { pngChunks } from "./png-chunks";

/** @param type  by its content, see `mediaTypeOfBytes` */
export function isMovingPicture(bytes: Uint8Array, type: string): boolean {
  switch (type) {
    case "image/gif":
      return hasSeveralFrames(bytes);
    case "image/png":
      return hasAnimationControl(bytes);
    case "image/webp":
      // RFC 9649: the flag of animations in the extended header.
      return textAt(bytes, 12) === "VP8X" && ((bytes[20] ?? 0) & 0x02) !== 0;
    case "image/avif":
      return textAt(bytes, 8) === "avis";
    default:
      return false;
  }
}

const textAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

function hasSeveralFrames(bytes: Uint8Array): boolean {
  let frames = 0;
  for (const { kind } of gifBlocks(bytes)) {
    if (kind === "image") frames += 1;
    if (frames > 1) return true;
  }
  return false;
}

/** It comes before the pixels; profiles and texts before it may be of any length. */
function hasAnimationControl(bytes: Uint8Array): boolean {
  for (const { name } of pngChunks(bytes)) {
    if (name === "acTL") return true;
    if (name === "IDAT") return false;
  }
  return false;
}
