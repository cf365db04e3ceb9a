/** A page that is saved on the device, and the new version that is offered there. */
import { type Locator, type Page, expect } from "@playwright/test";

/** Waits until all files are cached. */
export async function untilCached(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve));
  });
}

/**
 * Chromium replaces a worker when it is idle, and while a debugger is attached to it, as Playwright is, it may never be: in 5
 * of 12 runs the new one waited until the old one was stopped.
 */
async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await session.detach();
}

export const offer = (page: Page): Locator => page.getByText("A new version of this page is ready", { exact: false });

/** Checks for a new version and waits until it is installed. */
export const fetchNewVersion = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const coming = registration.installing ?? registration.waiting;
    if (!coming) throw new Error("no new version");
    while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
  });

/** Takes the version that is offered, and waits until the page shows it. */
export async function update(page: Page, shown: Locator): Promise<void> {
  await page.getByRole("button", { name: "Update now" }).click();
  await expect(async () => {
    await stopWorkers(page);
    await expect(shown).toBeAttached({ timeout: 5_000 });
  }).toPass({ timeout: 40_000 });
}
