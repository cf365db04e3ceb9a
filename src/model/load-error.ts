/** A lazily loaded part of the program (code or messages) failed to load. A retry may succeed. */
export class PartError extends Error {
  override readonly name = "PartError";

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Delay before an optional part is requested again. */
export const AGAIN_AFTER_MS = 10_000;
