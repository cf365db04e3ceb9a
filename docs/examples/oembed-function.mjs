// @ts-check
/**
 * Answers oEmbed requests for your timeline (https://oembed.com): copy this file, set the three constants, done.
 *
 *   Cloudflare Pages   functions/oembed.js
 *   Cloudflare Worker  the worker itself
 *   Netlify            netlify/functions/oembed.mjs
 *   Deno               Deno.serve(answer)
 *
 * GET …/oembed?url=https://timeline.example/?event=grain-deal&maxwidth=600
 */

/** Where your timeline is, with the slash at the end. */
const HOME = "https://timeline.example/";
const TITLE = "Timeline";
/** Who publishes it. */
const PROVIDER = "Throughline";

const WIDTH_PX = 640;
const HEIGHT_PX = 480;

/**
 * The answer for one view.
 * @param {URL} view  its address; its parameters are kept
 * @param {{ title: string, home: string, provider?: string, maxWidth?: number, maxHeight?: number }} about
 */
export function embedAnswer(view, { title, home, provider = PROVIDER, maxWidth = Infinity, maxHeight = Infinity }) {
  const frame = new URL(view);
  frame.searchParams.set("mode", "embed");
  frame.hash = "";
  const width = Math.min(WIDTH_PX, maxWidth);
  const height = Math.min(HEIGHT_PX, maxHeight);
  const attributes = { src: frame.href, title, width, height, loading: "lazy", allow: "fullscreen", frameborder: 0 };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escape(String(value))}"`);
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: provider,
    provider_url: home,
    cache_age: 86_400,
    width,
    height,
    html: `<iframe ${written.join(" ")}></iframe>`,
  };
}

/** @param {Request} request @returns {Response} */
export function answer(request) {
  const { searchParams: query } = new URL(request.url);
  if ((query.get("format") ?? "json") !== "json") return announce(501, "Only format=json is answered.");
  const text = query.get("url") ?? "";
  if (!URL.canParse(text)) return announce(400, "url must be the address of a view, percent-encoded.");
  const view = new URL(text);
  const home = new URL(HOME);
  // Never a foreign address: the frame would carry your name.
  if (view.origin !== home.origin || view.pathname !== home.pathname)
    return announce(404, `Only ${HOME} is embedded here.`);
  const about = {
    title: TITLE,
    home: HOME,
    maxWidth: limit(query.get("maxwidth")),
    maxHeight: limit(query.get("maxheight")),
  };
  return new Response(JSON.stringify(embedAnswer(view, about)), {
    headers: { "Content-Type": "application/json; charset=utf-8", "Access-Control-Allow-Origin": "*" },
  });
}

/** @param {string} text */
const escape = (text) => text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** @param {string | null} text @returns {number} at least what a frame can use */
const limit = (text) => (text && /^\d{1,5}$/.test(text) ? Math.max(240, Number(text)) : Infinity);

/** @param {number} status @param {string} text */
const announce = (status, text) =>
  new Response(`${text}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });

/** Cloudflare Pages. @param {{ request: Request }} context */
export const onRequestGet = ({ request }) => answer(request);

/** Netlify calls it, Cloudflare Workers call its `fetch`. */
export default Object.assign(answer, { fetch: answer });
