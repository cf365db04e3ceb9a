/** Own timelines: the import dialog, saving as a file or picture, and drafts in form, table and settings. */
import type { Page } from "../page";
import { type Step, type Walk, expectSame, expectTrue } from "./step";

const EXAMPLE = "?src=examples/thimble-hill/chronicle.json";

/** Opens a draft of the example, and waits until the browser has saved it. */
async function openDraft({ page, sites }: Walk): Promise<void> {
  await page.open(`${sites.app}${EXAMPLE}`);
  await page.click("button", /^More$/);
  await page.click("[role=menuitem]", /^Your timelines/);
  await page.click("dialog[open] button", /^Edit a copy/);
  await page.hasSearch(/src=draft:/);
  await page.sees("[data-save-status=saved]");
}

/** Adds an event, and leaves for another page of the site: as soon as it is being saved, or before. */
async function leaveWhile(page: Page, when: "saving" | "waiting", address: string): Promise<void> {
  await page.run(
    (status, to) => {
      Object.assign(window, { isLeft: false });
      const watcher = new MutationObserver(() => {
        if (document.querySelector(`[data-save-status=${status}]`) === null) return;
        watcher.disconnect();
        location.href = to;
      });
      watcher.observe(document.body, { subtree: true, childList: true, attributes: true });
    },
    when,
    address,
  );
  await page.click("button", /^Add event$/);
  await page.until("the next page", () => !("isLeft" in window) && document.readyState === "complete");
}

const countOf = (page: Page): Promise<string> =>
  page.until("the number of events", () => /(\d+) events/.exec(document.body.innerText)?.[1]);

export const EDIT: readonly Step[] = [
  {
    name: "the import dialog shows how a file was read, and the picture of a timeline is drawn",
    async run({ page, sites }) {
      await page.open(`${sites.app}${EXAMPLE}`);
      await page.click("button", /^(Check the import|What was read)/);
      await page.click("dialog[open] [role=tab]", /File/);
      await page.until("the facts of the file", () =>
        /chronicle\.json/.test(document.querySelector("dialog[open]")?.textContent ?? ""),
      );
      await page.press("Escape");
      await page.seesNo("dialog[open]");
      await page.click("button", /^More$/);
      await page.click("[role=menuitem]", /^Save as a file/);
      await page.click("dialog[open] label, dialog[open] button, dialog[open] [role=tab]", /^Picture/);
      await page.until("the picture", () => {
        const image = document.querySelector<HTMLImageElement>("dialog[open] img");
        return image !== null && image.complete && image.naturalWidth > 0;
      });
    },
  },
  {
    name: "an event is added to a draft and typed into the form; both survive a reload, and so does Undo",
    async run(walk) {
      const { page } = walk;
      await openDraft(walk);
      expectSame(await countOf(page), "22", "the number of events");
      await page.click("button", /^Add event$/);
      await page.until("the form, with its title selected", () => {
        const field = document.activeElement;
        return field instanceof HTMLTextAreaElement && field.selectionEnd === field.value.length && field.value !== "";
      });
      await page.type("Lens cleaned");
      await page.until("the event on the timeline", () =>
        /Lens cleaned/.test(document.querySelector("#timeline")?.textContent ?? ""),
      );
      await page.sees("[data-save-status=saved]");
      await page.reload();
      await page.isDrawn();
      await page.sees("[data-save-status=saved]");
      expectSame(await countOf(page), "23", "the number of events after the reload");
      await page.click("button", /^Undo$/);
      await page.click("button", /^Undo$/);
      await page.until("22 events", () => /22 events/.test(document.body.innerText));
    },
  },
  {
    name: "a page left while it saves keeps neither the next one from saving, nor itself when it comes back",
    async run(walk) {
      const { page, sites } = walk;
      for (const when of ["saving", "waiting"] as const) {
        await openDraft(walk);
        await leaveWhile(page, when, `${sites.app}?event=minsk-2`);
        await page.isDrawn();
        await page.back();
        // Where Back loads it anew, an edit of the last moment may be missing: the browser has asked about it.
        await page.until("the draft again", () => /2[23] events/.test(document.body.innerText));
        await page.sees("[data-save-status=saved]");
        await leaveWhile(page, when, `${sites.app}?event=minsk-2`);
        const startMs = performance.now();
        await openDraft(walk);
        // What is given up after a while is no save either.
        expectTrue(performance.now() - startMs < 14_000, "the next page had to wait");
      }
    },
  },
  {
    name: "a draft is edited as a table and in its settings",
    async run(walk) {
      const { page } = walk;
      await openDraft(walk);
      await page.click("button", /^Table$/);
      await page.sees("[role=grid] [role=row]");
      const cells = await page.count("[role=grid] [role=gridcell]");
      expectTrue(cells > 40, `${cells} cells`);
      await page.click("button", /^Topics, places/);
      await page.click("dialog[open] [role=tab]", /^Topics/);
      await page.click("dialog[open] button", /^Add topic$/);
      await page.until("a third topic", () =>
        /Topics \(3\)/.test(document.querySelector("dialog[open]")?.textContent ?? ""),
      );
      await page.press("Escape");
      await page.seesNo("dialog[open]");
      await page.sees("[data-save-status=saved]");
    },
  },
];
