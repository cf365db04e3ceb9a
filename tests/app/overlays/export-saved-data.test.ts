// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { exportSavedData } from "../../../src/app/overlays/export-saved-data";
import { chronicleStorageName, openChronicleStorage } from "../../../src/data/user-chronicles/chronicle-storage";
import { openStoryStorage, storageName } from "../../../src/data/user-stories/story-storage";
import { readUserStoryFile } from "../../../src/model/stories/user-story";
import { readTimelines } from "../../../src/model/user-chronicles/timelines-file";
import { newUserChronicle } from "../../../src/model/user-chronicles/user-chronicle";
import { smallContent } from "../../fixtures/chronicles/draft";

const saved: { readonly name: string; readonly content: Blob }[] = [];
const textOf = (content: Blob | undefined): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.readAsText(content ?? new Blob());
  });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  saved.length = 0;
  let content = new Blob();
  Object.assign(URL, { createObjectURL: (blob: Blob) => ((content = blob), "blob:a"), revokeObjectURL: () => {} });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push({ name: this.download, content });
  });
});

const draft = newUserChronicle(smallContent);
async function saveDraft(): Promise<void> {
  const storage = openChronicleStorage({ name: chronicleStorageName("/") });
  expect(await storage.save(draft)).toMatchObject({ ok: true });
  storage.close();
}
async function saveStory(): Promise<void> {
  const storage = openStoryStorage({ name: storageName("/") });
  const story = { id: "own-0123456789abcdef", title: "Mine", steps: [] };
  expect(await storage.save({ story, chronicle: { key: "", title: "" }, version: 0 })).toMatchObject({ ok: true });
  storage.close();
}

describe("the data saved in this browser", () => {
  it("are one file that opens again: timelines, and the stories in it", async () => {
    await saveDraft();
    await saveStory();
    expect(await exportSavedData()).toBe("saved");
    expect(saved.map(({ name }) => name)).toEqual(["throughline.timelines.json"]);
    const { drafts, unread, stories } = readTimelines(await textOf(saved[0]?.content));
    expect(drafts).toMatchObject([{ id: draft.id, content: smallContent }]);
    expect(unread).toBe(0);
    expect(readUserStoryFile(JSON.stringify(stories)).stories).toMatchObject([{ story: { title: "Mine" } }]);
  });

  it("are a file of stories if there are no timelines, and the other way round", async () => {
    await saveStory();
    expect(await exportSavedData()).toBe("saved");
    expect(readUserStoryFile(await textOf(saved[0]?.content)).stories).toHaveLength(1);
    globalThis.indexedDB = new IDBFactory();
    await saveDraft();
    expect(await exportSavedData()).toBe("saved");
    expect(readTimelines(await textOf(saved[1]?.content))).toMatchObject({ drafts: [{}], stories: undefined });
  });

  it("may be none", async () => {
    expect(await exportSavedData()).toBe("none");
    expect(saved).toEqual([]);
  });

  it("are told from those that cannot be read; the other kind is saved all the same", async () => {
    await saveStory();
    const { open } = indexedDB;
    const broken = (name: string) => {
      if (name.endsWith(":chronicles")) throw new DOMException("denied", "SecurityError");
      return open.call(indexedDB, name);
    };
    vi.spyOn(indexedDB, "open").mockImplementation(broken);
    expect(await exportSavedData()).toBe("saved");
    vi.restoreAllMocks();
    globalThis.indexedDB = new IDBFactory();
    vi.spyOn(indexedDB, "open").mockImplementation(broken);
    expect(await exportSavedData()).toBe("failed");
  });
});
