/**
 * The service worker: keeps every file of one build on the device, so that all works without a network. Built apart
 * (scripts/vite/offline.ts), which puts the list of files in.
 *
 * - It never reloads a page. A new build waits until a reader takes it, or until no page of the old one is open.
 * - Each build has a cache of its own, and the one before stays: a page that was open when another took the new build
 *   goes on with the files that it was made with.
 * - Files of others (`?src=`) never come in here; the page keeps them apart, see data/cached-responses.ts.
 */
import { PrecacheController } from "workbox-precaching/PrecacheController.js";
import { PrecacheRoute } from "workbox-precaching/PrecacheRoute.js";
import { Router } from "workbox-routing/Router.js";
import { Route } from "workbox-routing/Route.js";
import { BUILDS_KEPT, buildCache, buildCachePrefix, staleCaches } from "./caches";
import type { Build } from "./build";

/** What of the worker's own world is used here; its types cannot be had beside those of pages. */
type Scope = {
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (
    type: "install" | "activate" | "message",
    listener: (event: ExtendableEvent & { readonly data?: unknown }) => void,
  ) => void;
};
type ExtendableEvent = Event & { readonly waitUntil: (promise: Promise<unknown>) => void };

declare const self: Scope;
/** Put in by the build. */
declare const THROUGHLINE_BUILD: Build;

const prefix = buildCachePrefix(new URL(self.registration.scope).pathname);
const { id, files } = THROUGHLINE_BUILD;

const controller = new PrecacheController({ cacheName: buildCache(prefix, id), fallbackToNetwork: true });
controller.addToCacheList(files.map((file) => ({ ...file })));

self.addEventListener("install", (event) => void controller.install(event as never));
self.addEventListener("activate", (event) => {
  void controller.activate(event as never);
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      await Promise.all(staleCaches(names, prefix, id, BUILDS_KEPT).map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});
self.addEventListener("message", ({ data }) => {
  // The words of workbox-window.
  if ((data as { type?: unknown } | null)?.type === "SKIP_WAITING") void self.skipWaiting();
});

const router = new Router();
router.registerRoute(
  // Whatever stands behind the "?" of a page is a view of it, and read by the page.
  new PrecacheRoute(controller, { ignoreURLParametersMatching: [/.*/], directoryIndex: "index.html" }),
);
router.registerRoute(
  new Route(
    ({ url, sameOrigin }) => sameOrigin && url.pathname.includes("/assets/"),
    async ({ request }) => {
      // Files with a hash in their name: a page of the build before asks for one that this build no longer has.
      const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
      for (const cacheName of names) {
        const kept = await caches.match(request, { cacheName });
        if (kept) return kept;
      }
      return fetch(request);
    },
  ),
);
router.addFetchListener();
