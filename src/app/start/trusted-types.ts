/**
 * The one Trusted Types policy of the page. The built page demands Trusted Types (scripts/vite/csp.ts), so a string that
 * reaches an HTML sink anywhere, in our code or in a library's, goes through here first.
 */
import { parseUrl } from "../../model/links/parse-url";

type PolicyRules = {
  createHTML(text: string): string;
  createScript(text: string): string | null;
  createScriptURL(address: string): string | null;
};

type PolicyFactory = { readonly defaultPolicy: unknown; createPolicy(name: string, rules: PolicyRules): unknown };

/** Markup from strings becomes text: the app and its timeline build elements, never HTML. */
export function escapeMarkup(text: string): string {
  return text.replaceAll("<", "&lt;");
}

/** The address when a script from it may run: our own origin only (workers, the service worker). */
export function ownScriptAddress(address: string, base: string): string | null {
  const page = new URL(base);
  const asked = parseUrl(address, base);
  // A blob: has the origin of its maker too, but may hold any text.
  return asked?.origin === page.origin && asked.protocol === page.protocol ? address : null;
}

/** Call before anything draws. Does nothing where the browser has no Trusted Types or a policy stands already. */
export function installTrustedTypes(scope: Window = window): void {
  const factory = (scope as Window & { trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory || factory.defaultPolicy) return;
  factory.createPolicy("default", {
    createHTML: escapeMarkup,
    // null refuses: the browser throws and reports a violation.
    createScript: () => null,
    createScriptURL: (address) => ownScriptAddress(address, scope.location.href),
  });
}
