/** Reading: details with their map, the list, the languages, the themes, the keys. */
import { overlapsIn } from "../../e2e/support/overlaps";
import { type Step, expectSame, expectTrue } from "./step";

const DETAILS = "section[data-event-id]";

/** Lightness of the page background, 0 to 1. */
const lightness = (): number => {
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) ?? []).map(
    Number,
  );
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
};

export const READ: readonly Step[] = [
  {
    name: "the details of an event have a map with its place on it",
    async run({ page, sites }) {
      await page.open(`${sites.app}?event=kursk-retaken-claim`);
      await page.sees(`${DETAILS} svg[role=img] path`);
      const drawing = await page.run(() => {
        const map = document.querySelector("section[data-event-id] svg[role=img]");
        const [frame, dot] = [map, map?.querySelector("circle")].map((one) => one?.getBoundingClientRect());
        if (!frame || !dot) return undefined;
        return {
          isInside: dot.left >= frame.left && dot.right <= frame.right && dot.top >= frame.top,
          wide: frame.width,
        };
      });
      expectTrue(drawing?.isInside && drawing.wide > 100, `the dot is not on the map: ${JSON.stringify(drawing)}`);
    },
  },
  {
    name: "cards have their pictures, and one opens the details with the picture large",
    async run({ page, sites }) {
      await page.open(`${sites.app}?src=examples/thimble-hill/chronicle.json`, "#timeline .ev-card");
      await page.until("pictures on cards", () => {
        const pictures = [...document.querySelectorAll<HTMLImageElement>("#timeline .ev-card img")];
        return pictures.length > 1 && pictures.every(({ complete, naturalWidth }) => complete && naturalWidth > 0);
      });
      await page.isStill();
      const overlaps = await page.run(overlapsIn);
      expectSame(overlaps, [], "cards over each other");
      await page.click("#timeline .ev-card img");
      await page.sees(`${DETAILS} button img`);
      await page.click(`${DETAILS} button img`);
      await page.until("the picture large", () => {
        const picture = document.querySelector<HTMLImageElement>("dialog[open] img");
        return picture !== null && picture.naturalWidth > 0 && picture.getBoundingClientRect().width > 200;
      });
    },
  },
  {
    name: "disputed and claimed events look different, also after another was opened",
    async run({ page, sites }) {
      await page.open(sites.app);
      await page.click('#timeline .ev[data-event-id="full-scale-invasion"] .glyph');
      await page.sees(`${DETAILS} h2`);
      const fills = await page.run(() =>
        ["disputed", "hollow"].map((style) => {
          const requested = style === "disputed" ? "hatched" : style;
          const path = document.querySelector(`symbol[id^="glyph-1-${requested}"] path`);
          const reference = /url\("?#([\w-]+)/.exec(path ? getComputedStyle(path).fill : "")?.[1];
          return reference === undefined ? "plain" : (document.getElementById(reference)?.localName ?? "missing");
        }),
      );
      expectSame(fills, ["linearGradient", "plain"], "fills of disputed and claimed shapes");
    },
  },
  {
    name: "the list has every event, in order of time",
    async run({ page, sites }) {
      await page.open(`${sites.app}?view=list`, "article[data-event-id]");
      expectSame(await page.count("article[data-event-id]"), 136, "events in the list");
      const ids = await page.run(() =>
        [...document.querySelectorAll<HTMLElement>("article[data-event-id]")].map(
          (one) => one.dataset["eventId"] ?? "",
        ),
      );
      expectTrue(ids.indexOf("full-scale-invasion") < ids.indexOf("kursk-retaken-claim"), "2025 is before 2022");
    },
  },
  {
    name: "an event opens from the list",
    async run({ page, sites }) {
      await page.open(`${sites.app}?view=list`, "article[data-event-id]");
      await page.click('article[data-event-id="euromaidan-begins"] :is(h3, h4)');
      await page.hasSearch(/event=euromaidan-begins/);
      await page.sees(`${DETAILS} h2`);
    },
  },
  {
    name: "the language changes in place, and the view stays",
    async run({ page, sites }) {
      await page.open(`${sites.app}?lane=economy`);
      await page.run(() => {
        Object.assign(window, { isSamePage: true });
      });
      await page.click("button, a, label", /УКР|Українськ/);
      await page.until("Ukrainian", () => document.documentElement.lang === "uk");
      await page.hasSearch(/lane=economy/);
      expectTrue(await page.run(() => "isSamePage" in window), "the page was loaded again");
      expectTrue(/[А-Яа-яІі]{4}/.test(await page.text("h1")), "the heading is not Ukrainian");
      await page.click("button", /^EN/);
      await page.until("English again", () => document.documentElement.lang === "en");
    },
  },
  {
    name: "the page in Ukrainian is there from its own address",
    async run({ page, sites }) {
      await page.open(`${sites.app}uk.html`);
      expectSame(await page.run(() => document.documentElement.lang), "uk", "the language");
      expectTrue(/[А-Яа-яІі]{4}/.test(await page.run(() => document.title)), "the title is not Ukrainian");
    },
  },
  {
    name: "three appearances: light, dark and high contrast",
    async run({ page, sites }) {
      const grounds: number[] = [];
      for (const theme of ["light", "dark", "contrast"]) {
        await page.open(`${sites.app}?theme=${theme}`);
        expectSame(await page.run(() => document.documentElement.dataset["theme"]), theme, "the appearance");
        grounds.push(await page.run(lightness));
      }
      const [light = 0, dark = 1] = grounds;
      expectTrue(light > 0.8 && dark < 0.2, `grounds ${grounds.join(", ")}`);
    },
  },
  {
    name: "keys move through the events, and Enter opens one",
    async run({ page, sites }) {
      await page.open(sites.app);
      await page.press("End");
      await page.until("the focus in the timeline", () => document.activeElement?.id === "timeline");
      await page.press("ArrowLeft", "Enter");
      await page.hasSearch(/event=/);
      await page.until("the focus on the headline", () => document.activeElement?.id === "details-heading");
      await page.press("Escape");
      await page.seesNo(DETAILS);
      await page.until("the focus back", () => document.activeElement?.id === "timeline");
    },
  },
  {
    name: "the sheet of keys opens by ? and closes by Escape",
    async run({ page, sites }) {
      await page.open(sites.app);
      await page.press("?");
      await page.sees("dialog[open]");
      expectTrue((await page.count("dialog[open] kbd")) > 10, "few keys on the sheet");
      await page.press("Escape");
      await page.seesNo("dialog[open]");
    },
  },
  {
    name: "the list and the details fit a phone, without a sideways scroll",
    async run({ page, sites }) {
      await page.open(`${sites.app}?view=list&event=grain-deal`, "article[data-event-id]");
      await page.resize({ width: 500, height: 844 });
      await page.isStill();
      const { scrollWidth, clientWidth } = await page.run(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      expectTrue(scrollWidth <= clientWidth, `${scrollWidth} px in ${clientWidth}`);
    },
  },
  {
    name: "zooming moves no event sideways when a scroll bar comes or goes",
    async run({ page, sites }) {
      const widths = new Set<number>();
      for (const query of ["", "?from=2022-02-14&to=2022-04-15", "?lane=economy"]) {
        await page.open(sites.app + query);
        widths.add((await page.box(".lanes-viewport")).width);
      }
      expectSame(widths.size, 1, `widths of the stage ${[...widths].join(", ")}`);
    },
  },
];
