/** Writes the Content-Security-Policy into the built page, because static hosts may not let us set headers. */
import { createHash } from "node:crypto";
import type { Plugin } from "vite";

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** The policy for a page with these inline scripts. `frame-ancestors` is omitted: it is ignored in a `<meta>`. */
export function policyFor(html: string): string {
  const hashes = [...html.matchAll(INLINE_SCRIPT)].map(([, code = ""]) => ` 'sha256-${sha256(code)}'`);
  return [
    "default-src 'self'",
    `script-src 'self'${hashes.join("")}`,
    // vis-timeline positions its items by style attributes.
    "style-src 'self' 'unsafe-inline'",
    // `blob:`: pictures that the user dropped together with a file.
    "img-src 'self' https: data: blob:",
    // Video and audio of other hosts are linked, not played here.
    "media-src 'self' blob:",
    "connect-src 'self' https:",
    // The share dialog previews the timeline in a frame.
    "frame-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    // src/app/start/trusted-types.ts creates the one policy that this requires.
    "require-trusted-types-for 'script'",
  ].join("; ");
}

/** The directives without `'self'`, which a page can state before any script runs. */
const STATIC_POLICY = "object-src 'none'; base-uri 'none'; form-action 'none'";

export function sha256(code: string): string {
  return createHash("sha256").update(code, "utf8").digest("base64");
}

/**
 * Runs in the page before everything else: inserts the policy after its own script. In a frame without origin
 * (sandboxed), `'self'` matches nothing in WebKit, so no file of the page would load. Then the actual address, unknown
 * at build time, is inserted.
 */
export function applyPolicy(policy: string, page: Window = window): void {
  const { document, location } = page;
  const meta = document.createElement("meta");
  const isNamed = page.origin === "null" && /^https?:/.test(location.origin);
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = isNamed ? policy.replaceAll("'self'", `'self' ${location.origin}`) : policy;
  document.currentScript?.after(meta);
}

/** In the built page only: the development server needs inline scripts and web sockets. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: "throughline:csp",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html) => {
        const policy = policyFor(html);
        // First in <head> after the charset, since a policy applies only to what follows it. What needs no address applies
        // without scripts too. In a <noscript> a policy is no valid HTML, and only some browsers obey it there:
        // https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-content-security-policy
        const meta = `<meta http-equiv="Content-Security-Policy" content="${STATIC_POLICY}" />`;
        const script = `<script>(${applyPolicy.toString()})(${JSON.stringify(policy)})</script>`;
        const withPolicy = html.replace(
          /(<meta charset="utf-8"[^>]*>)/i,
          (charset) => `${charset}\n    ${meta}${script}`,
        );
        if (withPolicy === html)
          throw new Error('index.html must hold <meta charset="utf-8">: the policy goes behind it');
        return withPolicy;
      },
    },
  };
}
