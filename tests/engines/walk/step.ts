/** One step of a walk: a true sentence, and the code that checks it. */
import type { Page } from "../page";
import type { Sites } from "../support/serve";

export type Walk = { readonly page: Page; readonly sites: Sites; readonly engine: string };

export type Step = {
  readonly name: string;
  readonly run: (walk: Walk) => Promise<void>;
  /** Complaints that the step permits, with the reason next to it. */
  readonly allowed?: RegExp;
};

/**
 * Firefox logs a failed module preload if the page's script requested the same module first, though it is loaded. It also
 * logs parts that were still loading when a page was left; other failures are reported by the page.
 */
export const HARMLESS = /^(?:frame )?resource: (?:module)?preload |^content javascript: LoadError/;

export function expectTrue(value: unknown, what: string): void {
  if (!value) throw new Error(what);
}

export function expectSame(actual: unknown, expected: unknown, what: string): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: ${a} instead of ${b}`);
}
