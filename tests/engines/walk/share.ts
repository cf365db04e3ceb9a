/** Views that leave the page: links, codes, frames on other sites, paper, files. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "../page";
import { pagesOf } from "../support/pdf-pages";
import { poll } from "../support/poll";
import { withComplaints } from "../support/serve";
import { type Step, expectSame, expectTrue } from "./step";

const DRAWN_IN_FRAME = () =>
  document.querySelectorAll("#timeline .ev[data-event-id], article[data-event-id], [data-card]").length > 0 &&
  document.querySelector("[data-first]") === null;

type Host = { readonly received: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
type Timeline = HTMLElement & { readonly go: (target: object) => void };

/** Waits until the app is in the n-th frame of the page. */
async function drawnIn(page: Page, index: number): Promise<void> {
  await poll("the timeline in the frame", () => page.inFrame(index, () => page.run(DRAWN_IN_FRAME)), {
    withinMs: 30_000,
  });
}

/** Makes the single-file export of the page, and reads it before the browser saves it. */
async function makeFile(page: Page): Promise<string> {
  await page.run(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (made: Blob | MediaSource) => {
      if (made instanceof Blob) void made.text().then((text) => Object.assign(window, { madeFile: text }));
      return make(made);
    };
    // The file itself is checked, not the download.
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  await page.click("button", /^(More|Більше)$/);
  await page.click("[role=menuitem]", /one (HTML )?file/i);
  await page.sees("dialog[open] select");
  await page.run(() => {
    const choice = document.querySelector<HTMLSelectElement>("dialog[open] select");
    if (!choice) return;
    choice.value = "nato-enlargement";
    choice.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.click("dialog[open] button", /^Export$/);
  return page.until("the file", () => (window as { madeFile?: string }).madeFile);
}

export const SHARE: readonly Step[] = [
  {
    name: "the share dialog has the link of the view and its QR code",
    async run({ page, sites }) {
      await page.open(`${sites.app}?event=grain-deal`);
      await page.press("s");
      await page.sees("dialog[open] svg path");
      const links = await page.run(() =>
        [...document.querySelectorAll<HTMLInputElement>("dialog[open] input")].map(({ value }) => value),
      );
      expectTrue(
        links.some((link) => link.includes("event=grain-deal")),
        `links ${links.join(" ")}`,
      );
      const code = await page.box("dialog[open] svg[role=img]");
      expectTrue(Math.abs(code.width - code.height) < 2 && code.width > 100, "the QR code is no square to be read");
      await page.press("Escape");
      await page.seesNo("dialog[open]");
    },
  },
  {
    name: "the share dialog shows the embedded timeline as it will be",
    async run({ page, sites }) {
      await page.open(sites.app);
      await page.press("s");
      await page.click("dialog[open] [role=tab]", /^Embed/);
      await page.sees("dialog[open] iframe");
      await drawnIn(page, 0);
    },
  },
  {
    name: "embed.js puts a timeline into a page of another site, which controls it and gets its events",
    async run({ page, sites }) {
      await page.goTo(
        sites.page(`<body>
          <script>
            window.received = {};
            for (const type of ["ready", "height", "select"])
              document.addEventListener("throughline:" + type, ({ detail }) => (window.received[type] = detail));
          </script>
          <throughline-timeline src="{app}" event="grain-deal"></throughline-timeline>
          <script src="{app}embed.js" async></script>`),
      );
      await page.until("a timeline that is ready", () => "height" in (window as unknown as Host).received);
      const frame = await page.box("throughline-timeline");
      expectTrue(frame.height >= 240 && frame.width > 600, `a frame of ${frame.width} × ${frame.height}`);
      await page.run(() => {
        document.querySelector<Timeline>("throughline-timeline")?.go({ event: "minsk-2" });
      });
      await page.until("the event", () => (window as unknown as Host).received["select"]?.["event"] === "minsk-2");
    },
  },
  {
    name: "a timeline in a sandbox without an origin works, and reports its height",
    async run({ page, sites }) {
      const frame = `<iframe src="{app}?mode=embed&event=minsk-2" sandbox="allow-scripts" width="800" height="420"></iframe>`;
      const script = `<script>addEventListener("message", ({ data }) => {
        if (data && data.throughline === 1 && data.type === "height") window.heightOfFrame = data.height;
      })</script>`;
      await page.goTo(sites.page(`<body>${script}${frame}`));
      await drawnIn(page, 0);
      const state = await page.inFrame(0, () =>
        page.run(() => ({
          origin: window.origin,
          headline: document.querySelector("#details-heading")?.textContent,
          styled: getComputedStyle(document.body).margin,
        })),
      );
      expectSame(state.origin, "null", "the origin in the sandbox");
      expectTrue(/Minsk/.test(state.headline ?? ""), `the open event is "${state.headline}"`);
      expectSame(state.styled, "0px", "the margin that our styles set");
      await page.until("a height", () => ((window as { heightOfFrame?: number }).heightOfFrame ?? 0) > 100);
    },
  },
  {
    name: "the policy holds in a sandbox and outside of one",
    allowed: /elsewhere\.invalid/,
    async run({ page, sites }) {
      const isHeld = () => {
        const image = new Image();
        return new Promise<string>((resolve) => {
          addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective), {
            once: true,
          });
          setTimeout(() => resolve("nothing was refused"), 5_000);
          image.src = "http://elsewhere.invalid/a.png";
        });
      };
      await page.open(sites.app);
      const refusals = [await page.run(isHeld)];
      const frame = `<iframe src="{app}?mode=embed" sandbox="allow-scripts" width="800" height="420"></iframe>`;
      await page.goTo(sites.page(`<body>${frame}`));
      await drawnIn(page, 0);
      refusals.push(await page.inFrame(0, () => page.run(isHeld)));
      for (const refusal of refusals) expectTrue(refusal.startsWith("img-src"), `refusals: ${refusals.join(", ")}`);
    },
  },
  {
    name: "a plain frame works without any script around it",
    async run({ page, sites }) {
      await page.goTo(sites.page(`<body><iframe src="{app}?mode=embed&view=list" width="640" height="480"></iframe>`));
      await drawnIn(page, 0);
      await page.inFrame(0, () => page.sees("article[data-event-id]"));
    },
  },
  {
    name: "the print preview has whole pages, lower than the paper by more than a rounding",
    async run({ page, sites }) {
      await page.open(`${sites.app}?mode=paper`, "[data-page]");
      await page.until(
        "pages that are laid out",
        () => document.querySelector("[data-paper]")?.getAttribute("aria-busy") === "false",
      );
      const faults = await page.run(() =>
        [...document.querySelectorAll<HTMLElement>("[data-page]")].flatMap((sheet) => {
          const paper = sheet.getBoundingClientRect();
          return [...sheet.querySelectorAll("[data-block]")]
            .filter((block) => block.getBoundingClientRect().bottom > paper.bottom + 1)
            .map((block) => `page ${sheet.dataset["page"]}: ${block.textContent.slice(0, 40)}`);
        }),
      );
      expectSame(faults, [], "blocks that stick out");
      const pages = await page.count("[data-page]");
      expectTrue(pages > 10, `${pages} pages`);
      const pdf = await page.driver.print?.();
      if (pdf === undefined) return;
      expectSame(pagesOf(pdf), pages, "printed pages");
    },
  },
  {
    name: "a local table opens when it is dropped, and Back leads to the previous view",
    async run({ page, sites }) {
      await page.open(sites.app);
      await page.run(() => {
        const dataTransfer = new DataTransfer();
        const table = "date,title\n2001-05-03,First light\n2004-07-09,Second light\n2010-01-02,Third light\n";
        dataTransfer.items.add(new File([table], "lights.csv", { type: "text/csv" }));
        for (const type of ["dragenter", "dragover", "drop"])
          document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      });
      await page.until("its events", () => document.querySelectorAll("#timeline .ev[data-event-id]").length === 3);
      await page.hasSearch(/src=device:/);
    },
  },
  {
    name: "a file that is chosen after a long time is opened",
    async run({ page, sites }) {
      await page.open(sites.app);
      // The dialog belongs to the system: only the choice is tested.
      await page.run(() => {
        HTMLInputElement.prototype.click = () => undefined;
      });
      await page.click("button", /^(More|Більше)$/);
      await page.click("[role=menuitem]", /open file/i);
      await page.until("the input in the document", () => document.querySelector("input[type=file]") !== null);
      await page.run(() => {
        const input = document.querySelector<HTMLInputElement>("input[type=file]");
        if (!input) return;
        const chosen = new DataTransfer();
        chosen.items.add(new File(["date,title\n2001-05-03,First light\n2004-07-09,Second light\n"], "lights.csv"));
        input.files = chosen.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await page.until("its events", () => document.querySelectorAll("#timeline .ev[data-event-id]").length === 2);
      expectSame(await page.count("input[type=file]"), 0, "inputs that are left");
    },
  },
  {
    name: "the single-file export opens from a disk, and its stage and presenter view connect",
    async run({ page, sites }) {
      await page.open(sites.app);
      const html = await makeFile(page);
      const folder = await mkdtemp(join(tmpdir(), "throughline-file-"));
      try {
        const file = join(folder, "timeline.html");
        await writeFile(file, withComplaints(html));
        await page.goTo(pathToFileURL(file).href);
        await page.sees("[data-step]");
        await page.press("PageDown");
        await page.hasSearch(/step=2/);
        const presenter = await page.opensWindow(() => page.press("s"));
        await page.inWindow(presenter, async () => {
          await page.until("step 2 in the presenter's window", () => /Step 2 of/.test(document.body.innerText));
          await page.press("PageDown");
        });
        await page.hasSearch(/step=3/);
        await page.press("PageDown");
        await page.inWindow(presenter, async () => {
          await page.until("step 4 in the presenter's window", () => /Step 4 of/.test(document.body.innerText));
        });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  },
];
