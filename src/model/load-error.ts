/** A part of the program did not arrive: code or words that come later. Asking again may help. */
export class PartError extends Error {
  override readonly name = "PartError";

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** What can do without a part that did not arrive asks for it again after so long. */
export const AGAIN_AFTER_MS = 10_000;
