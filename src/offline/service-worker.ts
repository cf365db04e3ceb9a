/**
 * The service worker: caches every file of one build, so that everything works offline. Bundled separately
 * (scripts/vite/offline.ts), which inserts the list of files.
 *
 * - It never reloads a page. A new build waits until the user activates it, or until no page of the old one is open.
 * - Each build has its own cache, and the previous one is kept: a page that was open when another activated the new
 * build keeps using the assets it was loaded with.
 * - Files of other hosts (`?src=`) are not handled here; the page caches them itself, see data/cached-responses.ts.
 */
import { PrecacheController } from "workbox-precaching/PrecacheController.js";
import { PrecacheRoute } from "workbox-precaching/PrecacheRoute.js";
import { Router } from "workbox-routing/Router.js";
import { Route } from "workbox-routing/Route.js";
import { MAX_BUILDS, buildCache, buildCachePrefix, staleCaches } from "./caches";
import type { Build } from "./build";

/** The part of the worker's global scope that is used here; its types conflict with those of pages. */
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
/** Inserted by the build. */
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
      await Promise.all(staleCaches(names, prefix, id, MAX_BUILDS).map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});
self.addEventListener("message", ({ data }) => {
  // Message type of workbox-window.
  if ((data as { type?: unknown } | null)?.type === "SKIP_WAITING") void self.skipWaiting();
});

const router = new Router();
router.registerRoute(
  // The query of a page is a view, handled by the page itself.
  new PrecacheRoute(controller, { ignoreURLParametersMatching: [/.*/], directoryIndex: "index.html" }),
);
router.registerRoute(
  new Route(
    ({ url, sameOrigin }) => sameOrigin && url.pathname.includes("/assets/"),
    async ({ request }) => {
      // Files with a content hash: a page of the previous build may request one that this build no longer has.
      const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
      for (const cacheName of names) {
        const cached = await caches.match(request, { cacheName });
        if (cached) return cached;
      }
      return fetch(request);
    },
  ),
);
router.addFetchListener();
