/**
 * Removes the service worker: publish this file in place of `sw.js` when a site must no longer be cached on devices. It
 * deletes the caches of this app (files of builds, copies of files opened by URL; user stories stay) and unregisters itself.
 */
self.addEventListener("install", () => void self.skipWaiting());
self.addEventListener("activate", (event) => {
  const own = `throughline:${new URL(self.registration.scope).pathname}:`;
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      await Promise.all(names.filter((name) => name.startsWith(own)).map((name) => caches.delete(name)));
      await self.registration.unregister();
    })(),
  );
});
