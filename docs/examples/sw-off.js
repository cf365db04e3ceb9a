/**
 * The way back: publish this file in the place of `sw.js` when a site is to be kept on nobody's device any more. It deletes
 * what this app has kept (files of builds, copies of files opened by address; own stories stay) and goes itself.
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
