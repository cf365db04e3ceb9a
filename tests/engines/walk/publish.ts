/** A site of one's own: the dialog, and the archive that it makes. */
import type { Page } from "../page";
import { poll } from "../support/poll";
import { type Step, expectSame, expectTrue } from "./step";

/** WebKit draws the social pictures slowly. */
const WRITES_MS = 120_000;
const EXAMPLE = "?src=examples/thimble-hill/chronicle.json";

type Saved = { readonly name: string; readonly bytes: number; readonly paths: readonly string[] };

/** Lists the archive that the page saves, from its own directory, instead of saving it. */
async function catchArchive(page: Page): Promise<void> {
  await page.run(() => {
    const make = URL.createObjectURL.bind(URL);
    let archive: Blob | undefined;
    URL.createObjectURL = (made: Blob | MediaSource) => {
      if (made instanceof Blob && made.type === "application/zip") archive = made;
      return make(made);
    };
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      const name = this.download;
      void archive?.arrayBuffer().then((buffer) => {
        const [view, paths]: [DataView, string[]] = [new DataView(buffer), []];
        // The end of the directory has no comment: its last 22 bytes.
        let at = view.getUint32(buffer.byteLength - 6, true);
        while (view.getUint32(at, true) === 0x02_01_4b_50) {
          const [length, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
          paths.push(new TextDecoder().decode(new Uint8Array(buffer, at + 46, length)));
          at += 46 + (length ?? 0) + (extra ?? 0) + (comment ?? 0);
        }
        Object.assign(window, { savedSite: { name, bytes: buffer.byteLength, paths } });
      });
    };
  });
}

/** Types into the field of this label. */
async function fill(page: Page, label: RegExp, text: string): Promise<void> {
  await page.click("dialog[open] label", label);
  await page.until("a field with the focus", () => document.activeElement instanceof HTMLInputElement);
  await page.type(text);
}

export const PUBLISH: readonly Step[] = [
  {
    name: "the publish dialog makes a site, says what is in it, and saves the archive",
    async run({ page, sites }) {
      await page.open(`${sites.app}${EXAMPLE}`);
      await page.click("button", /^More$/);
      await page.click("[role=menuitem]", /^Publish as a site/);
      await page.sees("dialog[open] form, dialog[open] fieldset, dialog[open] label");
      await catchArchive(page);
      await fill(page, /^Where the site will be/, "school.example/hill");
      await fill(page, /^Publisher$/, "School No. 5");
      await page.click("dialog[open] button", /^Make the site$/);
      await poll(
        "the finished site, with the focus on its heading",
        () => page.run(() => /^The site is ready$/.test(document.activeElement?.textContent ?? "")),
        { withinMs: WRITES_MS },
      );
      const [facts, text] = await page.run(() => {
        const numberOf = (element: Element | null | undefined) =>
          Number((element?.textContent ?? "").replaceAll(/\D/g, ""));
        const found = [...document.querySelectorAll("dialog[open] dt")].map(
          (term) => [term.textContent, numberOf(term.nextElementSibling)] as const,
        );
        return [Object.fromEntries(found), document.querySelector("dialog[open]")?.textContent ?? ""] as const;
      });
      expectSame(facts["Main pages"], 2, "main pages, one for each language");
      expectSame(facts["Pages of events"], 44, "pages of events, one for each language");
      expectTrue((facts["Pictures"] ?? 0) >= 19, `${facts["Pictures"]} pictures`);
      const [, megabytes = "", files = ""] = /([\d.]+) MB as a ZIP archive, (\d+) files/.exec(text) ?? [];
      await page.until("the picture for social networks", () => {
        const image = document.querySelector<HTMLImageElement>("dialog[open] figure img");
        return image !== null && image.complete && image.naturalWidth === 1_200;
      });
      await page.click("dialog[open] button", /^Save \(/);
      const saved = await page.until("the archive", () => (window as { savedSite?: Saved }).savedSite);
      expectTrue(saved.name.endsWith("-site.zip"), `the name ${saved.name}`);
      expectSame(saved.paths.length, Number(files), "files in the archive, and as the dialog says");
      expectTrue(Math.abs(saved.bytes / 1e6 - Number(megabytes)) < 0.06, `${saved.bytes} bytes, not ${megabytes} MB`);
      for (const path of ["index.html", "sw.js", "HOW-TO-PUBLISH.html", "data/pictures/comet.svg", "sitemap.xml"])
        expectTrue(saved.paths.includes(path), `the archive lacks ${path}`);
      await page.until("the word that it is saved", () =>
        /^Saved: .*-site\.zip/.test(document.querySelector("#publish-news")?.textContent ?? ""),
      );
      await page.press("Escape");
      await page.seesNo("dialog[open]");
      await page.until("the focus on the menu", () => document.activeElement?.getAttribute("aria-haspopup") === "menu");
    },
  },
];
