import { describe, expect, it } from "vitest";
import { updateSentences } from "../../src/cli/site-update";
import { siteOf } from "../../src/site/site-of";
import { SMALL_FILE } from "../fixtures/chronicles/small";

const OLD = "data/a-small-chronicle.json";
const site = (file: object = SMALL_FILE) => siteOf([{ text: JSON.stringify(file) }]);
const reader = (text: string) => async (path: string) => {
  if (path !== OLD) throw new Error("no such file");
  return new TextEncoder().encode(text);
};
const PUBLISHED = JSON.stringify(SMALL_FILE);
const without = { ...SMALL_FILE, events: SMALL_FILE.events.filter(({ id }) => id !== "exchange") };

describe("an update of a site", () => {
  it("says what has changed, and which ids have vanished", async () => {
    expect(await updateSentences(site(without), ["index.html", OLD], reader(PUBLISHED))).toEqual({
      changes: [`${OLD}: events since the published site: 1 removed`],
      warnings: [
        `${OLD}: event "exchange" of the published site is gone, and links to it lead nowhere: add {"from": "exchange", "note": "what happened"} to "moved" in "meta"`,
      ],
    });
  });

  it("knows the timeline after a change of its title", async () => {
    const renamed = { ...without, meta: { ...without.meta, title: "Another title" } };
    const { warnings } = await updateSentences(site(renamed), [OLD], reader(PUBLISHED));
    expect(warnings.join()).toContain('event "exchange"');
  });

  it("names at most twenty", async () => {
    const events = Array.from({ length: 30 }, (_, at) => ({ id: `x${at}`, date: "2001", title: `X ${at}` }));
    const { warnings } = await updateSentences(site(), [OLD], reader(JSON.stringify({ ...SMALL_FILE, events })));
    expect(warnings).toHaveLength(21);
    expect(warnings.at(-1)).toContain("10 more events");
  });

  it("is silent for a new site, for the same events, and where the published data cannot be read", async () => {
    const nothing = { changes: [], warnings: [] };
    expect(await updateSentences(site(), [], reader(PUBLISHED))).toEqual(nothing);
    expect(await updateSentences(site(), [OLD], reader(PUBLISHED))).toEqual(nothing);
    expect(await updateSentences(site(), [OLD], reader("{"))).toEqual(nothing);
    expect(await updateSentences(site(), ["data/other.json", "data/b.json"], reader(PUBLISHED))).toEqual(nothing);
    expect(await updateSentences(site(), ["data/gone.json"], reader(PUBLISHED))).toEqual(nothing);
  });
});
