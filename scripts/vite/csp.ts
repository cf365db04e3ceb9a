/** Writes the Content-Security-Policy into the built page: static hosts cannot be asked to send headers. */
import { createHash } from "node:crypto";
import type { Plugin } from "vite";

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** The policy for a page with these inline scripts. Frames are left out: `frame-ancestors` has no force in a `<meta>`. */
export function policyFor(html: string): string {
  const hashes = [...html.matchAll(INLINE_SCRIPT)].map(([, code = ""]) => ` 'sha256-${sha256(code)}'`);
  return [
    "default-src 'self'",
    `script-src 'self'${hashes.join("")}`,
    // vis-timeline places its items by style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' https: data:",
    // No film or sound is played here: a link leads to it.
    "media-src 'none'",
    "connect-src 'self' https:",
    // The share dialog shows the timeline as it will stand in a frame.
    "frame-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    // src/app/start/trusted-types.ts makes the one policy that this demands.
    "require-trusted-types-for 'script'",
  ].join("; ");
}

export function sha256(code: string): string {
  return createHash("sha256").update(code, "utf8").digest("base64");
}

/**
 * Runs in the page, before all else: puts the policy behind its own script. WebKit lets `'self'` match nothing in a frame that
 * a sandbox took its origin, so no file of the page would load there. The address, which no build knows, is named then.
 */
export function applyPolicy(policy: string, page: Window = window): void {
  const { document, location } = page;
  const meta = document.createElement("meta");
  const isNamed = page.origin === "null" && /^https?:/.test(location.origin);
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = isNamed ? policy.replaceAll("'self'", `'self' ${location.origin}`) : policy;
  document.currentScript?.after(meta);
}

/** Only in the built page: the development server needs inline scripts and web sockets. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: "throughline:csp",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html) => {
        const policy = policyFor(html);
        // First in <head> but for the charset, since a policy binds only what stands after it. Without scripts as it is.
        const script = `<script>(${applyPolicy.toString()})(${JSON.stringify(policy)})</script>`;
        const meta = `<noscript><meta http-equiv="Content-Security-Policy" content="${policy}" /></noscript>`;
        const withPolicy = html.replace(
          /(<meta charset="utf-8"[^>]*>)/i,
          (charset) => `${charset}\n    ${script}${meta}`,
        );
        if (withPolicy === html)
          throw new Error('index.html must hold <meta charset="utf-8">: the policy goes behind it');
        return withPolicy;
      },
    },
  };
}
