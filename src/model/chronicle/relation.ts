/** Kinds of relations between events. */
import type { RelationType } from "./chronicle";

/** Whether a relation states a cause, which needs a source or a claimant. */
export const isCausal = (type: RelationType): boolean => type === "led-to" || type === "responded-to";
