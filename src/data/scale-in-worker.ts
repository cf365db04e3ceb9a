/** The page's side of the worker that scales pictures. */
import { wrap } from "comlink";
import type { ScaleResult, scalePicture } from "./scale-picture";
import { untilWorkerFails } from "./until-failure";

export type PictureScaler = {
  /** Rejects if the worker was refused, failed or was stopped. */
  readonly scale: typeof scalePicture;
  readonly stop: () => void;
};

const startWorker = (): Worker => new Worker(new URL("./picture.worker.ts", import.meta.url), { type: "module" });

/** @throws if the browser refuses workers synchronously; others refuse later, by an error event */
export function startScaler(start: () => Worker = startWorker): PictureScaler {
  const worker = start();
  const { race, stop } = untilWorkerFails(worker);
  const remote = wrap<{ scalePicture: typeof scalePicture }>(worker);
  return {
    scale: (file, maxWidthPx) => race<ScaleResult>(remote.scalePicture(file, maxWidthPx)),
    stop,
  };
}
