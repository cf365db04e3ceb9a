/** Calls to something that may break down once, for good. */

export type UntilFailure = {
  /** What `work` gives, or the reason of the failure if that comes first. Nothing of it is held once it has settled. */
  readonly race: <T>(work: Promise<T>) => Promise<T>;
  /** Rejects all calls that still wait, and every later one. Only the first reason counts. */
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
