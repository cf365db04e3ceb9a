/** A lazily loaded part of the program (code or messages) failed to load. A retry may succeed. */
export class LoadError extends Error {
  override readonly name = "LoadError";

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Delay before an optional part is requested again. */
export const RETRY_DELAY_MS = 10_000;
