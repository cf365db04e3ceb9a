import { useCallback, useEffect, useState } from "react";
import { type Copied, copy } from "./clipboard";

/** Long enough to be read, and heard. */
const SHOWN_MS = 4_000;

/** `at` tells one copying from the next, so that each is told in full. */
export type CopyOutcome = { readonly kind: "idle" } | { readonly kind: "copied" | "refused"; readonly at: number };

const IDLE: CopyOutcome = { kind: "idle" };

export type Copying = {
  readonly outcome: CopyOutcome;
  readonly copy: (content: Copied) => Promise<void>;
  /** What was copied is no longer what stands there. */
  readonly forget: () => void;
};

/** Copies, and knows for four seconds how it went. @param keepsRefusal  where a refusal leaves the reader something to do */
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
    forget: useCallback(() => setOutcome(IDLE), []),
  };
}
