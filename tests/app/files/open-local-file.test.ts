// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openLocalFile } from "../../../src/app/files/open-local-file";
import { writeTimelines } from "../../../src/model/user-chronicles/timelines-file";
import { newUserChronicle } from "../../../src/model/user-chronicles/user-chronicle";
import { userChronicleActionsOf } from "../../../src/store/user-chronicles/user-chronicles";
import { userStoryActionsOf } from "../../../src/store/user-stories/user-stories";
import { writeUserStories, writeUserStory } from "../../../src/model/stories/user-story";
import { smallContent } from "../../fixtures/chronicles/draft";
import { loadedStore } from "../../fixtures/chronicles/small";

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.readAsText(blob);
  });
// Files of jsdom have no `text()`.
Blob.prototype.text ??= function text(this: Blob) {
  return textOf(this);
};

const story = { id: "own-0123456789abcdef", title: "Mine", steps: [] };
const stories = writeUserStories([writeUserStory({ story, chronicle: { key: "", title: "" }, version: 0 })]);
const json = (value: unknown) => new File([JSON.stringify(value, undefined, 2)], "file.json");

const ended: { dispose: () => void }[] = [];
afterEach(() => ended.splice(0).forEach((actions) => actions.dispose()));

function setUp() {
  const store = loadedStore();
  const actions = userChronicleActionsOf(store);
  ended.push(actions, userStoryActionsOf(store));
  return { store, actions, onAdded: vi.fn() };
}

describe("a file of the device", () => {
  it("with timelines adds them as drafts, with its stories, and leaves the page as it is", async () => {
    const { store, actions, onAdded } = setUp();
    const before = store.getState().chronicle;
    await openLocalFile(store, json(writeTimelines([newUserChronicle(smallContent)], stories)), onAdded);
    expect(onAdded.mock.calls).toEqual([["timelines"]]);
    expect(store.getState().userChronicles.imported).toMatchObject({ file: "file.json", drafts: [{ how: "new" }] });
    await vi.waitFor(() => expect(store.getState().userStories.drafts.get(story.id)?.story.title).toBe("Mine"));
    expect(store.getState().chronicle).toBe(before);
    expect(store.getState().load.status).toBe("idle");
    await actions.flush();
    expect(await actions.list()).toMatchObject({ summaries: [{ events: 7 }] });
  });

  it("with timelines is not for an exported page, which has no editor", async () => {
    const store = loadedStore({ singleFile: { facts: undefined } });
    const onAdded = vi.fn();
    await openLocalFile(store, json(writeTimelines([])), onAdded);
    expect(store.getState().notices.map(({ problem }) => problem.code)).toEqual(["local.timelines-exported"]);
    expect(onAdded).not.toHaveBeenCalled();
  });

  it("with stories adds those alone", async () => {
    const { store, onAdded } = setUp();
    await openLocalFile(store, json(stories), onAdded);
    await vi.waitFor(() => expect(onAdded.mock.calls).toEqual([["stories"]]));
    expect(store.getState().userChronicles.drafts.size).toBe(0);
  });

  it("with one timeline is opened as any chronicle", async () => {
    const { store, onAdded } = setUp();
    await openLocalFile(store, json({ format: "throughline/1", ...smallContent }), onAdded);
    expect(store.getState().load).toMatchObject({ status: "running", request: { source: "device:file.json" } });
    expect(onAdded).not.toHaveBeenCalled();
  });
});
