import { useCallback, useEffect, useState } from "react";
import { type Copied, copy } from "./clipboard";

/** Long enough to read, or to be announced. */
const SHOWN_MS = 4_000;

/** `at` distinguishes repeated copies, so that each is announced. */
export type CopyOutcome = { readonly kind: "idle" } | { readonly kind: "copied" | "refused"; readonly at: number };

const IDLE: CopyOutcome = { kind: "idle" };

export type Copying = {
  readonly outcome: CopyOutcome;
  readonly copy: (content: Copied) => Promise<void>;
  /** The copied content is out of date. */
  readonly reset: () => void;
};

/** Copies to the clipboard and reports the outcome for four seconds. @param keepsRefusal  if a refusal needs action by the user */
export function useCopy({ keepsRefusal = false } = {}): Copying {
  const [outcome, setOutcome] = useState<CopyOutcome>(IDLE);
  useEffect(() => {
    if (outcome.kind === "idle" || (outcome.kind === "refused" && keepsRefusal)) return undefined;
    const timer = setTimeout(() => setOutcome(IDLE), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome, keepsRefusal]);
  return {
    outcome,
    copy: useCallback(async (content: Copied) => {
      const isCopied = await copy(content);
      setOutcome({ kind: isCopied ? "copied" : "refused", at: Date.now() });
    }, []),
    reset: useCallback(() => setOutcome(IDLE), []),
  };
}
