/** One step of a walk: a sentence that is true, and what to do to see that it is. */
import type { Page } from "../page";
import type { Sites } from "../support/serve";

export type Walk = { readonly page: Page; readonly sites: Sites; readonly engine: string };

export type Step = {
  readonly name: string;
  readonly run: (walk: Walk) => Promise<void>;
  /** Complaints that belong to the step, with the reason beside it. */
  readonly allowed?: RegExp;
};

/**
 * Firefox calls a module preload failed when the page's script asked for the same module first: it is loaded all the same. And
 * its console has the parts that were still on their way when a page was left; one that fails otherwise is told by the page.
 */
export const HARMLESS = /^(?:frame )?resource: (?:module)?preload |^content javascript: LoadError/;

export function expectTrue(value: unknown, what: string): void {
  if (!value) throw new Error(what);
}

export function expectSame(actual: unknown, expected: unknown, what: string): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: ${a} instead of ${b}`);
}
