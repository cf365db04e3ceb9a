/**
 * Lets other sites discover how to embed the timeline from its address (oEmbed 1.0, https://oembed.com): adds
 * `oembed.json` and a link to it in the page. Both need absolute addresses, which a static build does not know:
 * `THROUGHLINE_URL=https://timeline.example/ npm run build` provides them. Without it, both are omitted.
 */
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { embedAnswer } from "../../docs/examples/oembed-function.mjs";

const FILE = "oembed.json";
const CHRONICLE = new URL("../../public/data/russia-ukraine-war.json", import.meta.url);

/**
 * @returns the address with a trailing slash
 * @throws for anything but a web address of a folder without a query
 */
export function homeAddress(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  const isHome = address && /^https?:$/.test(address.protocol) && !address.search && !address.hash;
  if (!isHome)
    throw new Error(
      `THROUGHLINE_URL must be where the timeline is, such as https://example.org/timeline/, not "${text}"`,
    );
  return address.href.endsWith("/") ? address.href : `${address.href}/`;
}

/** The title of the bundled chronicle in English. */
function chronicleTitle(): string {
  const { meta } = JSON.parse(readFileSync(CHRONICLE, "utf8")) as { meta: { title: { en: string } } };
  return meta.title.en;
}

/**
 * @param address   where the site will be
 * @param provider  who publishes it, in the brand of the site
 */
export function oembed(address: string | undefined, provider?: string): Plugin {
  const home = address ? homeAddress(address) : undefined;
  return {
    name: "throughline:oembed",
    apply: "build",
    transformIndexHtml: () => {
      if (home === undefined) return [];
      const attrs = { rel: "alternate", type: "application/json+oembed", href: home + FILE, title: chronicleTitle() };
      return [{ tag: "link", attrs, injectTo: "head" }];
    },
    generateBundle() {
      if (home === undefined) return;
      const answer = embedAnswer(new URL(home), {
        title: chronicleTitle(),
        home,
        ...(provider !== undefined && { provider }),
      });
      this.emitFile({ type: "asset", fileName: FILE, source: `${JSON.stringify(answer, undefined, 2)}\n` });
    },
  };
}
