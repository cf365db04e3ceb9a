import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { openStoryStorage, storageName } from "../../../src/data/user-stories/story-storage";
import { writeUserStories, writeUserStory } from "../../../src/model/stories/user-story";
import { setStoryText } from "../../../src/model/stories/edit-user-story";
import { packStory } from "../../../src/model/stories/story-code";
import { downloads, isolateTests, onClose, onOpenFile, openStoryPage, storyOf, textOf } from "./story-page-fixture";

const CHRONICLE = { key: "", title: "" };
const ID = "own-0123456789abcdef";
const given = (title = "Given", id = ID) => ({
  story: { ...storyOf(title, ["protests", "minsk"]), id },
  chronicle: CHRONICLE,
  version: 0,
});
/** Another tab: the same storage without this page. */
const inOtherTab = async <T,>(action: (storage: ReturnType<typeof openStoryStorage>) => Promise<T>): Promise<T> => {
  const storage = openStoryStorage({ name: storageName("/") });
  const result = await action(storage);
  storage.close();
  return result;
};

isolateTests();

async function openList(stories: readonly ReturnType<typeof given>[] = [given()]) {
  for (const one of stories) await inOtherTab((storage) => storage.save(one));
  const page = openStoryPage({ hasList: true });
  await screen.findByRole("button", { name: "New story" });
  return page;
}
const item = (name: string) => screen.findByRole("article", { name });
const press = async (user: Awaited<ReturnType<typeof openList>>["user"], title: string, name: string) =>
  user.click(within(await item(title)).getByRole("button", { name }));

describe("the list of user stories", () => {
  it("is not there without any; one begins empty, or as a copy of a story of the chronicle", async () => {
    const { user, store } = await openList([]);
    expect(screen.queryByRole("heading", { name: "Your stories" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Open file…" }));
    expect(onOpenFile).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole("button", { name: "New story" }));
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(store.getState().userStories.collectingId).toBeDefined();
    expect(await item("Untitled story")).toHaveTextContent("0 steps");
    await user.click(screen.getByRole("button", { name: "Copy and edit" }));
    expect(store.getState().mode).toBe("edit");
    expect(await screen.findByRole("heading", { level: 1, name: "Given (copy)" })).toBeVisible();
  });

  it("shows what each is, those of this timeline first, and follows another tab", async () => {
    const other = { ...given("Elsewhere", "own-elsewhere012"), chronicle: { key: "x.json", title: "Other" } };
    const unnamed = { ...given("Unnamed", "own-unnamed01234"), chronicle: { key: "y.json", title: "" } };
    await openList([given(), other, unnamed]);
    expect(await item("Given")).toHaveTextContent(/2 steps · saved /);
    expect(await item("Elsewhere")).toHaveTextContent(/made for “.?Other.?”/);
    expect(await item("Unnamed")).toHaveTextContent("made for another timeline");
    const titles = () => screen.getAllByRole("article").map((one) => one.getAttribute("aria-label"));
    expect(titles()[0]).toBe("Given");
    await inOtherTab((storage) => storage.save(given("From another tab", "own-anothertab01")));
    expect(await item("From another tab")).toBeVisible();
  });

  it("reads, presents, edits and prints a story, closing itself", async () => {
    const { user, store } = await openList();
    const back = () => act(() => (store.actions.setMode("browse"), store.actions.leaveStory()));
    await press(user, "Given", "Read");
    await waitFor(() => expect(store.getState().story).toEqual({ id: ID, step: 1 }));
    back();
    await press(user, "Given", "Present");
    await waitFor(() => expect(store.getState().mode).toBe("present"));
    back();
    await press(user, "Given", "Print");
    await waitFor(() => expect(store.getState()).toMatchObject({ mode: "paper", paper: { sheet: "student" } }));
    back();
    await press(user, "Given", "Edit");
    await waitFor(() => expect(store.getState()).toMatchObject({ mode: "edit", story: { id: ID, step: 1 } }));
    expect(onClose).toHaveBeenCalledTimes(4);
  });

  it("copies and downloads a story, and all of them", async () => {
    const { user } = await openList();
    await press(user, "Given", "Copy");
    expect(await item("Given (copy)")).toBeVisible();
    await press(user, "Given", "Download");
    await waitFor(() => expect(downloads).toHaveLength(1));
    expect(downloads[0]?.name).toBe("Given.story.json");
    expect(JSON.parse(await textOf(downloads[0]!.content))).toMatchObject({ format: "throughline-story/1", id: ID });
    await user.click(screen.getByRole("button", { name: "Download all" }));
    await waitFor(() => expect(downloads).toHaveLength(2));
    const { format, stories } = JSON.parse(await textOf(downloads[1]!.content));
    expect([format, stories.length]).toEqual(["throughline-stories/1", 2]);
  });

  it("deletes a story, and brings it back", async () => {
    const { user } = await openList();
    await press(user, "Given", "Delete");
    const undo = await screen.findByRole("button", { name: "Undo" });
    await waitFor(() => expect(undo).toHaveFocus());
    expect(screen.queryByRole("article")).toBeNull();
    expect(screen.getAllByRole("status").at(0)).toHaveTextContent(/Given.*was deleted/);
    await user.click(undo);
    expect(await item("Given")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("says when a story could not be deleted, or is no longer there", async () => {
    const { user } = await openList([given(), given("Gone", "own-goneatonce01")]);
    await item("Gone");
    // Without notifying the other tabs.
    vi.spyOn(BroadcastChannel.prototype, "postMessage").mockImplementation(() => {});
    await inOtherTab((storage) => storage.remove("own-goneatonce01"));
    await press(user, "Gone", "Edit");
    expect(await screen.findByText("This story is no longer saved in this browser.")).toBeVisible();
    vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(() => {
      throw new DOMException("no", "UnknownError");
    });
    await press(user, "Given", "Delete");
    expect(await screen.findByText("Could not delete the story. Try again.")).toBeVisible();
    expect(await item("Given")).toBeVisible();
  });

  it("says why the browser cannot save", async () => {
    vi.stubGlobal("indexedDB", undefined);
    openStoryPage({ hasList: true });
    expect(await screen.findByText(/does not let the page store data/)).toBeVisible();
  });
});

describe("sharing a story", () => {
  it("gives a link that holds it, copies it, and the file", async () => {
    const { user } = await openList();
    await press(user, "Given", "Share");
    const link = await screen.findByRole("textbox", { name: "Link" });
    expect((link as HTMLInputElement).value).toContain(`story=${ID}`);
    expect((link as HTMLInputElement).value).toContain(`#story=${await packStory(given())}`);
    expect(screen.getByText(/This address works on this device only/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Copy link" }));
    expect(await screen.findByRole("button", { name: "Copied" })).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe((link as HTMLInputElement).value);
    await user.click(screen.getByRole("button", { name: "Download file" }));
    expect(downloads.map(({ name }) => name)).toEqual(["Given.story.json"]);
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("textbox", { name: "Link" })).toBeNull();
  });

  it("selects the link where it cannot be copied", async () => {
    const { user } = await openList();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("no"));
    vi.spyOn(navigator.clipboard, "write").mockRejectedValue(new Error("no"));
    await press(user, "Given", "Share");
    await user.click(await screen.findByRole("button", { name: "Copy link" }));
    expect(await screen.findByText(/did not allow copying/)).toBeVisible();
    const link = screen.getByRole<HTMLInputElement>("textbox", { name: "Link" });
    expect(link.selectionEnd).toBe(link.value.length);
  });

  it("offers only the file where the link would be too long, and says when the timeline is a file too", async () => {
    const note = Array.from({ length: 9_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000))).join("");
    const long = given("Long", "own-longlonglong");
    const steps = long.story.steps.map((step) => ({ ...step, note: { en: note } }));
    const local = { ...given("Local", "own-locallocal01"), chronicle: { key: "device:my.json", title: "Mine" } };
    const { user } = await openList([{ ...long, story: { ...long.story, steps } }, local]);
    await press(user, "Long", "Share");
    expect(await screen.findByText(/This story is too long for a link/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Copy link" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Close" }));
    await press(user, "Local", "Share");
    expect(await screen.findByRole("textbox", { name: "Link" })).toBeVisible();
  });
});

describe("an import", () => {
  const importFile = async (page: Awaited<ReturnType<typeof openList>>, content: string) =>
    act(async () => void (await page.actions.importFile(new File([content], "x.story.json"))));

  it("reports what was added, copied and refused, until it is dismissed", async () => {
    const page = await openList();
    const missing = {
      ...given("New", "own-newnewnew012"),
      story: { ...storyOf("New", ["long-gone"]), id: "own-newnewnew012" },
    };
    const file = [writeUserStory(given("Other")), writeUserStory(missing), { format: "x" }];
    await importFile(page, JSON.stringify(writeUserStories(file)));
    const report = await screen.findByRole("region", { name: "Story import" });
    await waitFor(() => expect(report).toHaveFocus());
    expect(report).toHaveTextContent(/the one in the file was added as “.?Other \(copy\)/);
    expect(report).toHaveTextContent(/New.?” .*your stories. 1 of its steps refers to an event/);
    expect(report).toHaveTextContent("The file is not a Throughline story.");
    expect(report).toHaveTextContent("Place: stories[2].format");
    await page.user.click(within(report).getByRole("button", { name: "Dismiss" }));
    expect(screen.queryByRole("region", { name: "Story import" })).toBeNull();
    expect(await item("Other (copy)")).toBeVisible();
  });

  it("says when nothing could be read", async () => {
    const page = await openList([]);
    await importFile(page, "{");
    expect(await screen.findByText("No story could be read from x.story.json.")).toBeVisible();
  });
});

describe("the bar while events are picked", () => {
  it("says for which story, what was added and removed, and ends it", async () => {
    const { user, store, actions } = openStoryPage();
    act(() => actions.toggleEvent("minsk"));
    const bar = await screen.findByRole("region", { name: "The story you are making" });
    expect(bar).toHaveTextContent("Your story: Untitled story · 1 step");
    act(() => actions.toggleEvent("speech"));
    expect(within(bar).getByRole("status")).toHaveTextContent("Added: A speech abroad. 2 steps.");
    act(() => actions.toggleEvent("minsk"));
    expect(within(bar).getByRole("status")).toHaveTextContent("Removed: Minsk ceasefire. 1 step.");
    await user.click(within(bar).getByRole("button", { name: "Undo" }));
    expect(bar).toHaveTextContent("2 steps");
    await user.click(within(bar).getByRole("button", { name: "Done" }));
    expect(store.getState().userStories.collectingId).toBeUndefined();
    expect(screen.queryByRole("region", { name: "The story you are making" })).toBeNull();
  });

  it("says how, while nothing was picked", async () => {
    const { actions } = openStoryPage();
    act(() => void actions.create());
    expect(await screen.findByText("Add events from the details, the list or search results.")).toBeVisible();
  });
});

describe("the save state of a story that is shown", () => {
  it("that came with a link: it can be saved as a copy, then edited", async () => {
    const { user, store, actions } = openStoryPage();
    await act(async () => actions.openLink(await packStory(given()), { id: "", step: 1 }));
    expect(await screen.findByText("From a link, not saved in this browser")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Edit" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Save a copy" }));
    expect(await screen.findByText("Saved")).toBeVisible();
    expect(store.getState().story?.id).not.toBe(ID);
    await user.click(screen.getByRole("button", { name: "Edit" }));
    expect(store.getState().mode).toBe("edit");
  });

  async function openShown(title = "Given") {
    await inOtherTab((storage) => storage.save(given(title)));
    const page = openStoryPage();
    await act(async () => void (await page.actions.load(ID)));
    act(() => page.store.actions.goToStep({ id: ID, step: 1 }));
    await screen.findByText("Saved");
    const rename = (to: string) =>
      act(() => page.actions.change(ID, (story) => setStoryText(story, "title", "en", to)));
    return { ...page, rename };
  }

  it("that could not be saved: says why, and it can be downloaded or saved again", async () => {
    const { user, rename } = await openShown();
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    rename("Changed");
    expect(await screen.findByRole("alert")).toHaveTextContent(/^Not saved: This browser’s storage is full/);
    await user.click(screen.getByRole("button", { name: "Download" }));
    expect(downloads[0]?.name).toBe("Changed.story.json");
    put.mockRestore();
    await user.click(screen.getByRole("button", { name: "Save again" }));
    expect(await screen.findByText("Saved")).toBeVisible();
  });

  it.each([
    ["Keep both", "Mine (copy)"],
    ["Use the other version", "Theirs"],
  ])("that another tab has changed too: “%s” shows “%s”", async (choice, title) => {
    const { user, store, rename } = await openShown();
    vi.spyOn(BroadcastChannel.prototype, "postMessage").mockImplementation(() => {});
    await inOtherTab((storage) => storage.save({ ...given("Theirs"), version: 1 }));
    rename("Mine");
    expect(await screen.findByRole("alert")).toHaveTextContent("this story was changed in another tab");
    await user.click(screen.getByRole("button", { name: choice }));
    expect(await screen.findByText("Saved")).toBeVisible();
    const { story, userStories } = store.getState();
    expect(userStories.drafts.get(story!.id)?.story.title).toEqual({ en: title });
    expect(userStories.drafts.get(ID)?.story.title).toEqual({ en: "Theirs" });
  });

  it("that another tab has deleted: it can be saved as a copy", async () => {
    const { user, store } = await openShown();
    await inOtherTab((storage) => storage.remove(ID));
    expect(await screen.findByRole("alert")).toHaveTextContent("This story was deleted in another tab");
    await user.click(screen.getByRole("button", { name: "Save a copy" }));
    expect(await screen.findByText("Saved")).toBeVisible();
    expect([...store.getState().userStories.drafts.keys()]).not.toContain(ID);
  });
});
