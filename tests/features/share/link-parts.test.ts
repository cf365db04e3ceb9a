import { describe, expect, it } from "vitest";
import { type Ticks, isSetByStory, selectedLink, linkParts, sharedView } from "../../../src/features/share/link-parts";
import { decodeViewLink, encodeViewLink } from "../../../src/model/links/view-link";
import { readChronicle } from "../../../src/model/chronicle/read-chronicle";
import { SMALL_FILE, loadedStore } from "../../fixtures/chronicles/small";

const WITH_STORY = readChronicle({
  ...SMALL_FILE,
  stories: [{ id: "short", title: "A short story", steps: [{ event: "protests" }, { event: "minsk" }] }],
}).chronicle!;

function share(search: string) {
  const store = loadedStore({ link: decodeViewLink(search).link }, WITH_STORY);
  return sharedView(store.getState(), store.getState().view.view ?? "timeline");
}
const written = (search: string, ticks: Ticks = {}) => encodeViewLink(selectedLink(share(search), ticks));
const idsOf = (search: string, ticks: Ticks = {}) => linkParts(share(search), ticks).map(({ id }) => id);

const FULL =
  "?from=2015-01-01&to=2022-12-31&event=minsk&lane=talks,war&actor=ukraine&q=ceasefire&view=list&theme=dark&lang=uk";

describe("the link of a view", () => {
  it("opens the timeline, not the quiz it was made in", () => {
    expect(written("?mode=quiz&seed=kotira-47&questions=5&event=minsk")).toBe("?event=minsk");
  });

  it("is the address of the page as long as nothing is unticked", () => {
    for (const search of ["", "?event=minsk", FULL, "?story=short&step=2", "?story=short&event=invasion"])
      expect(written(search)).toBe(search);
  });

  it("loses exactly what is unticked", () => {
    expect(written(FULL, { event: false })).toBe(FULL.replace("&event=minsk", ""));
    expect(written(FULL, { window: false })).toBe(FULL.replace("from=2015-01-01&to=2022-12-31&", ""));
    expect(written(FULL, { lane: false, theme: false })).toBe(
      FULL.replace("&lane=talks,war", "").replace("&theme=dark", ""),
    );
    expect(written(FULL, { text: false, view: false, lang: false })).toBe(
      "?from=2015-01-01&to=2022-12-31&event=minsk&lane=talks,war&actor=ukraine&theme=dark",
    );
  });

  it("can include the current view and language, which the page URL leaves out", () => {
    expect(written("?event=minsk", { view: true, lang: true })).toBe("?event=minsk&view=timeline&lang=en");
  });

  it("leads to the page itself, whatever mode it is made in", () => {
    expect(written("?mode=present&event=minsk")).toBe("?event=minsk");
  });

  it("says event and dates by itself when its story is unticked", () => {
    const parts = new URLSearchParams(written("?story=short&step=2", { story: false }));
    expect([...parts.keys()]).toEqual(["from", "to", "event"]);
    expect(parts.get("event")).toBe("minsk");
  });
});

describe("the parts of a link", () => {
  it("are those that the view has, filters one by one", () => {
    expect(idsOf("")).toEqual(["view", "lang"]);
    expect(idsOf(FULL)).toEqual(["window", "event", "lane", "actor", "text", "view", "lang", "theme"]);
  });

  it("are ticked as the address has them", () => {
    expect(linkParts(share("?event=minsk"), {})).toEqual([
      { id: "event", isTicked: true },
      { id: "view", isTicked: false },
      { id: "lang", isTicked: false },
    ]);
    expect(linkParts(share("?lang=uk&view=list"), {}).every(({ isTicked }) => isTicked)).toBe(true);
  });

  it("leave to the story what its step says", () => {
    expect(idsOf("?story=short&step=2")).toEqual(["story", "view", "lang"]);
    expect(isSetByStory("event", share("?story=short&step=2"), {})).toBe(true);
    expect(isSetByStory("event", share("?story=short&step=2"), { story: false })).toBe(false);
    expect(idsOf("?story=short&step=2", { story: false })).toEqual(["story", "window", "event", "view", "lang"]);
    expect(isSetByStory("event", share(""), {})).toBe(false);
  });

  it("name the file of a chronicle that is not the bundled one", () => {
    const store = loadedStore();
    store.actions.requestLoad("data/mine.json");
    store.actions.chronicleLoaded(WITH_STORY, []);
    const shared = sharedView(store.getState(), "timeline");
    expect(linkParts(shared, {})[0]).toEqual({ id: "src", isTicked: true });
    expect(encodeViewLink(selectedLink(shared, {}))).toBe("?src=data/mine.json");
    expect(encodeViewLink(selectedLink(shared, { src: false }))).toBe("");
  });
});
