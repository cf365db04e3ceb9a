/** Stories read, presented and made; the quiz; the page without its server. */
import { type Step, expectSame, expectTrue } from "./step";

const SLIDE = "[data-step]";
const stepOnStage = (): string | undefined => document.querySelector<HTMLElement>("[data-step]")?.dataset["step"];

export const STORIES: readonly Step[] = [
  {
    name: "a story is read step by step, and Back goes one step back",
    async run({ page, sites }) {
      await page.open(`${sites.app}?story=nato-enlargement&step=2`);
      await page.click("button", /^Next$/);
      await page.hasSearch(/step=3/);
      await page.back();
      await page.hasSearch(/step=2/);
      await page.until("step 2", () => /Step 2 of/.test(document.body.innerText));
    },
  },
  {
    name: "presenting works by keys, and the screen goes blank and comes back",
    async run({ page, sites }) {
      await page.open(`${sites.app}?mode=present&story=minsk-to-istanbul&step=4`, SLIDE);
      await page.press("PageDown");
      await page.until("step 5", (look) => document.querySelector<HTMLElement>(look)?.dataset["step"] === "5", SLIDE);
      await page.press("b");
      await page.until("a blank screen", () => /screen is blank/i.test(document.body.textContent));
      await page.press("PageDown");
      await page.press("PageUp");
      await page.until("step 4", (look) => document.querySelector<HTMLElement>(look)?.dataset["step"] === "4", SLIDE);
    },
  },
  {
    name: "stage and presenter view follow each other, both ways",
    async run({ page, sites }) {
      await page.open(`${sites.app}?mode=present&story=nato-enlargement&step=2`, SLIDE);
      const presenter = await page.opensWindow(() => page.press("s"));
      await page.inWindow(presenter, async () => {
        await page.until("step 2 there", () => /Step 2 of/.test(document.body.innerText));
        await page.press("PageDown");
      });
      await page.until(
        "step 3 on the stage",
        (look) => document.querySelector<HTMLElement>(look)?.dataset["step"] === "3",
        SLIDE,
      );
      await page.press("PageDown");
      await page.inWindow(presenter, async () => {
        await page.until("step 4 there", () => /Step 4 of/.test(document.body.innerText));
        const text = await page.text("body");
        expectTrue(!/Something went wrong/.test(text), "the presenter's window broke");
      });
      expectSame(await page.run(stepOnStage), "4", "the step on the stage");
    },
  },
  {
    name: "the two windows reconnect after a reload of the stage",
    async run({ page, sites }) {
      await page.open(`${sites.app}?mode=present&story=nato-enlargement&step=2`, SLIDE);
      const presenter = await page.opensWindow(() => page.press("s"));
      await page.inWindow(presenter, () => page.until("step 2 there", () => /Step 2 of/.test(document.body.innerText)));
      await page.reload();
      await page.sees(SLIDE);
      await page.inWindow(presenter, () => page.press("PageDown"));
      await page.until(
        "step 3 on the stage",
        (look) => document.querySelector<HTMLElement>(look)?.dataset["step"] === "3",
        SLIDE,
      );
    },
  },
  {
    name: "nothing in presenter view lies under a scroll bar or beyond its edge",
    async run({ page, sites }) {
      await page.open(`${sites.app}?mode=present&story=nato-enlargement&step=2`, SLIDE);
      const presenter = await page.opensWindow(() => page.press("s"));
      await page.inWindow(presenter, async () => {
        await page.until("step 2 there", () => /Step 2 of/.test(document.body.innerText));
        const strips = await page.run(() =>
          [...document.querySelectorAll<HTMLElement>("body *")]
            .filter(({ scrollWidth, clientWidth, clientHeight }) => clientHeight > 0 && scrollWidth > clientWidth + 1)
            .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowX))
            .map((one) => `${one.localName}.${one.className}: ${one.scrollWidth} in ${one.clientWidth}`),
        );
        expectSame(strips, [], "parts that scroll sideways");
      });
    },
  },
  {
    name: "a user story is there after a reload",
    async run({ page, sites }) {
      await page.open(`${sites.app}?view=list`, "article[data-event-id]");
      await page.click("button", /^Stories$/);
      await page.click("dialog[open] button", /^New story/);
      await page.click("button", /^Edit steps/);
      await page.click("input[type=search]");
      await page.type("minsk II");
      await page.click("li button", /^Add|Minsk II/);
      await page.until("a step in the story", () => document.querySelectorAll("li[data-step]").length === 1);
      await page.sees("[data-save-status=saved]");
      await page.open(`${sites.app}?view=list`, "article[data-event-id]");
      await page.click("button", /^Stories$/);
      await page.until("the story in the list", () =>
        [...document.querySelectorAll("dialog[open] article")].some((one) => /Untitled|1 step/.test(one.textContent)),
      );
    },
  },
  {
    name: "the quiz is answered by keyboard alone, to its score",
    async run({ page, sites }) {
      await page.open(`${sites.app}?mode=quiz&seed=7&questions=2`, ".btn-solid");
      await page.run(() => document.querySelector<HTMLElement>(".btn-solid")?.focus());
      await page.press("Enter");
      for (let question = 1; question <= 2; question += 1) {
        await page.until(
          `question ${question}`,
          (number) => {
            const section = document.querySelector("[data-question]");
            return (
              section?.querySelector("h1") === document.activeElement &&
              new RegExp(`\\b${number}\\b`).test(section?.textContent ?? "")
            );
          },
          question,
        );
        const lists = await page.count("[data-question] select");
        for (let list = 0; list < lists; list += 1) {
          await page.press("Tab");
          // Keys choose from a list unless they open a pop-up of the system; only the value matters.
          await page.run((at) => {
            const select = document.querySelectorAll<HTMLSelectElement>("[data-question] select")[at];
            if (!select) return;
            select.selectedIndex = at + 1;
            select.dispatchEvent(new Event("change", { bubbles: true }));
          }, list);
        }
        if (lists === 0) await page.press("1");
        if (lists > 0) await page.run(() => document.querySelector<HTMLElement>("[data-question] h1")?.focus());
        await page.press("Enter");
        await page.until("the answer", () => /On the timeline/.test(document.body.innerText));
        await page.until("the focus on what comes next", () => document.activeElement?.matches(".btn-solid"));
        await page.press("Enter");
      }
      await page.until(
        "the result",
        () => document.querySelector("[data-question]") === null && /Result/.test(document.body.innerText),
      );
    },
  },
  {
    name: "a page restored by Back shows the same view",
    async run({ page, sites }) {
      await page.open(`${sites.app}?event=grain-deal&lane=economy,diplomacy`);
      await page.goTo(sites.page("<body><p>Another page"));
      await page.back();
      await page.isDrawn();
      await page.hasSearch(/event=grain-deal&lane=economy,diplomacy/);
      await page.sees("section[data-event-id] h2");
    },
  },
  {
    name: "everything works without the server",
    // The failed request is part of the test.
    allowed: /^resource|NetworkError|Failed to (?:load|fetch)|ServiceWorker/i,
    async run({ page, sites }) {
      // A separate origin: in a private session WebKit clears the caches of an origin when its last page closes.
      await page.open(sites.passing);
      await page.run(() => navigator.serviceWorker.ready.then(() => true));
      // The worker takes control when all files are cached.
      await page.until("a page with a worker", () => navigator.serviceWorker.controller !== null);
      await sites.goOffline();
      await page.reload();
      await page.isDrawn();
      await page.open(`${sites.passing}?event=bucha&lang=uk`);
      await page.sees("section[data-event-id] h2");
    },
  },
];
