/** The page's side of the worker that makes sites. */
import { proxy, wrap } from "comlink";
import type { PublishProgress, PublishRequest, PublishResult, SitePublisher } from "./publish-protocol";
import { untilWorkerFails } from "./until-failure";

/** Timeout for the first answer of the worker. */
const GREETING_MS = 30_000;

const startWorker = (): Worker => new Worker(new URL("./publish.worker.ts", import.meta.url), { type: "module" });

/**
 * Never rejects. The worker ends with the site, with the first failure, or when `signal` is aborted.
 * @param start  of the worker
 */
export async function publishInWorker(
  request: PublishRequest,
  onProgress: (progress: PublishProgress) => void,
  signal: AbortSignal,
  start: () => Worker = startWorker,
): Promise<PublishResult> {
  if (signal.aborted) return { ok: false, fault: "cancelled" };
  let worker: Worker;
  try {
    worker = start();
  } catch {
    return { ok: false, fault: "worker" };
  }
  const { race, fail, stop } = untilWorkerFails(worker);
  const timer = setTimeout(() => fail(new Error("the worker did not answer")), GREETING_MS);
  signal.addEventListener("abort", stop, { once: true });
  try {
    const remote = wrap<SitePublisher>(worker);
    await race(remote.greet());
    clearTimeout(timer);
    return await race<PublishResult>(remote.publish(request, proxy(onProgress)));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return signal.aborted ? { ok: false, fault: "cancelled" } : { ok: false, fault: "worker", detail };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    stop();
  }
}
