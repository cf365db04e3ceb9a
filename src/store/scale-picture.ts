/** Makes a picture of this device small enough to be part of a chronicle, in a worker where that is possible. */
import { type PictureScaler, startScaler } from "../data/scale-in-worker";
import { type ScaleResult, scalePicture as scaleOnPage } from "../data/scale-picture";

/** Never rejects. */
export async function scalePicture(file: Blob, widthPx: number): Promise<ScaleResult> {
  const scaler = scalerOrPage();
  try {
    return await scaler.scale(file, widthPx);
  } finally {
    scaler.stop();
  }
}

/** In a worker; on the page where workers are refused, at the start or later. */
export function scalerOrPage(): PictureScaler {
  let worker: PictureScaler | undefined;
  try {
    worker = startScaler();
  } catch {
    // Refused.
  }
  return {
    scale: (file, widthPx) =>
      worker?.scale(file, widthPx).catch(() => scaleOnPage(file, widthPx)) ?? scaleOnPage(file, widthPx),
    stop: () => worker?.stop(),
  };
}
