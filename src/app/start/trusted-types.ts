/**
 * The only Trusted Types policy of the page. The built page requires Trusted Types (scripts/vite/csp.ts), so any string that
 * reaches an HTML sink, in our code or a library, passes through it.
 */
import { parseUrl } from "../../model/links/parse-url";

type PolicyRules = {
  createHTML(text: string): string;
  createScript(text: string): string | null;
  createScriptURL(address: string): string | null;
};

type PolicyFactory = { readonly defaultPolicy: unknown; createPolicy(name: string, rules: PolicyRules): unknown };

/** Turns markup in strings into text: the app and vis-timeline build elements, never HTML. */
export function escapeMarkup(text: string): string {
  return text.replaceAll("<", "&lt;");
}

/** The URL if a script from it may run: same origin only (workers, the service worker). */
export function sameOriginScript(address: string, base: string): string | null {
  const page = new URL(base);
  const requested = parseUrl(address, base);
  // A blob: URL has the origin of its creator, but may contain any text.
  return requested?.origin === page.origin && requested.protocol === page.protocol ? address : null;
}

/** Call before anything renders. Does nothing without Trusted Types or if a default policy exists. */
export function installTrustedTypes(scope: Window = window): void {
  const factory = (scope as Window & { trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory || factory.defaultPolicy) return;
  factory.createPolicy("default", {
    createHTML: escapeMarkup,
    // null refuses: the browser throws and reports a violation.
    createScript: () => null,
    createScriptURL: (address) => sameOriginScript(address, scope.location.href),
  });
}
