/** Races calls against a permanent failure, for example of a worker. */

export type UntilFailure = {
  /**
   * Settles like `work`, or rejects with the reason of the failure if that comes first. Retains nothing once settled.
   */
  readonly race: <T>(work: Promise<T>) => Promise<T>;
  /** Rejects all pending and later calls. Only the first reason counts. */
  readonly fail: (reason: Error) => void;
};

/**
 * Unlike `Promise.race` with a promise that rejects on failure: each race would leave its reactions, and with them its
 * result, on that promise for as long as it lives.
 */
export function untilFailure(): UntilFailure {
  const waiting = new Set<(reason: Error) => void>();
  let failure: Error | undefined;
  return {
    race: (work) =>
      new Promise((resolve, reject) => {
        const settled = () => waiting.delete(reject);
        waiting.add(reject);
        work.then(resolve, reject).finally(settled);
        if (failure) reject(failure);
      }),
    fail(reason) {
      failure ??= reason;
      for (const reject of waiting) reject(failure);
      waiting.clear();
    },
  };
}

/** The same for a worker, which fails when it sends an error or is stopped. */
export function untilWorkerFails(worker: Worker): UntilFailure & { readonly stop: () => void } {
  const { race, fail } = untilFailure();
  for (const type of ["error", "messageerror"]) {
    worker.addEventListener(type, (event) => {
      event.preventDefault();
      fail(new Error(`the worker sent ${type}`));
    });
  }
  return {
    race,
    fail,
    stop: () => {
      fail(new Error("the worker was stopped"));
      worker.terminate();
    },
  };
}
