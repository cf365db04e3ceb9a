import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { draftSource } from "../../../src/model/user-chronicles/user-chronicle-id";
import { selectOpenDraft, selectOpenDraftId } from "../../../src/store/user-chronicles/selectors";
import { aDraft, showDraft, smallContent } from "../../fixtures/chronicles/draft";
import { type DraftPage, downloads, draftPage, flush, onClose, withDrafts } from "./draft-page";

withDrafts();

const bar = () => screen.findByRole("region", { name: "Editing" });
const button = (name: string | RegExp) => screen.findByRole("button", { name });
const openDraft = ({ store }: DraftPage) => selectOpenDraft(store.getState());
const press = async (page: DraftPage, name: string | RegExp) => page.user.click(await button(name));
const textOf = (content: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.readAsText(content);
  });

/** A draft with this title, saved, open in the page or not. */
async function addDraft(page: DraftPage, title: string): Promise<string> {
  const id = page.actions.create({ ...smallContent, meta: { ...smallContent.meta, title } });
  await flush(page);
  await waitFor(() => expect(selectOpenDraftId(page.store.getState())).toBe(id));
  return id;
}

describe("the bar of an open draft", () => {
  it("is there while a draft is open, names it, and leads back", async () => {
    const page = draftPage();
    expect(screen.queryByRole("region", { name: "Editing" })).toBeNull();
    await act(async () => void (await addDraft(page, "My timeline")));
    expect(within(await bar()).getByText(/My timeline/)).toBeVisible();
    expect(within(await bar()).getByText("Saved")).toBeVisible();
    await press(page, "Close");
    await waitFor(() => expect(screen.queryByRole("region", { name: "Editing" })).toBeNull());
  });

  it("undoes and says so", async () => {
    const page = draftPage();
    const id = await addDraft(page, "My timeline");
    expect(await button("Undo")).toHaveAttribute("aria-disabled", "true");
    await press(page, "Add event");
    expect(openDraft(page)?.content.events).toHaveLength(8);
    await press(page, "Undo");
    expect(openDraft(page)?.content.events).toHaveLength(7);
    expect(await screen.findByText(/^Undone\./)).toBeInTheDocument();
    await press(page, "Redo");
    expect(openDraft(page)?.content.events).toHaveLength(8);
    await act(async () => void page.actions.undo(id));
  });

  it("adds an event in the middle of the window, in the topic that is filtered for", async () => {
    const page = draftPage();
    await addDraft(page, "My timeline");
    act(() => page.store.actions.setFacet("lane", ["talks"]));
    await press(page, "Add event");
    const event = openDraft(page)?.content.events.at(-1);
    expect(event).toMatchObject({ lane: "talks" });
    expect(event?.date).toMatch(/^20(?:17|18|19)-\d\d-\d\d$/);
    expect(page.store.getState().selection.eventId).toBe(event?.id);
  });
});

describe("the save status", () => {
  it.each([
    ["full", /This browser’s storage is full/],
    ["blocked", /does not let the page store data/],
    ["newer", /A newer version of this page/],
    ["cleared", /has deleted the data of this page/],
  ] as const)("says why a draft is not saved: %s, and gives the file", async (why, text) => {
    const page = draftPage();
    act(() => void showDraft(page.store, aDraft({}, { status: "failed", why })));
    expect(within(await bar()).getByText(text)).toBeVisible();
    await press(page, "Download");
    expect(downloads[0]?.name).toBe("A-small-chronicle.json");
    expect(JSON.parse(await textOf(downloads[0]!.content))).toMatchObject({ format: "throughline/1" });
    await press(page, "Save again");
    await flush(page);
  });

  it("offers both versions after a conflict", async () => {
    const page = draftPage();
    await addDraft(page, "Theirs");
    const draft = openDraft(page)!;
    act(() =>
      page.store.actions.setUserChronicles({
        drafts: new Map([[draft.id, { ...draft, saveState: { status: "conflict" } as const }]]),
      }),
    );
    await press(page, "Keep both");
    await flush(page);
    const now = openDraft(page);
    expect(now?.id).not.toBe(draft.id);
    expect(within(await bar()).getByText("Saved")).toBeVisible();
  });

  it("offers a copy of what another tab has deleted", async () => {
    const page = draftPage();
    await addDraft(page, "Deleted");
    const draft = openDraft(page)!;
    await act(() => page.actions.onRemoteChange({ id: draft.id, version: 0 }));
    await press(page, "Save a copy");
    expect(openDraft(page)?.id).not.toBe(draft.id);
    await flush(page);
  });
});

describe("the list", () => {
  it("begins a timeline, or a copy of the open one", async () => {
    const page = draftPage({ hasList: true });
    expect(await screen.findByText("No timelines are saved in this browser yet.")).toBeVisible();
    await press(page, /^Edit a copy of “.?A small chronicle/);
    await waitFor(() => expect(openDraft(page)).toMatchObject({ content: smallContent, origin: { source: "" } }));
    expect(onClose).toHaveBeenCalledTimes(1);
    await press(page, "New timeline");
    await waitFor(() => expect(openDraft(page)?.content.events).toEqual([]));
    expect(openDraft(page)?.content.meta).toMatchObject({ title: "Untitled timeline", languages: ["en"] });
  });

  it("has the latest first, opens and downloads them", async () => {
    const page = draftPage({ hasList: true });
    await addDraft(page, "First");
    await addDraft(page, "Second");
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(2));
    const [second, first] = screen.getAllByRole("listitem");
    expect(second).toHaveTextContent(/Second.*7 events · open now/);
    expect(first).toHaveTextContent(/First.*7 events · saved/);
    await press(page, /^Download “.?First/);
    expect(downloads.map(({ name }) => name)).toEqual(["First.json"]);
    expect(selectOpenDraft(page.store.getState())?.content.meta.title).toBe("Second");
    await press(page, "Download all");
    await waitFor(() => expect(downloads).toHaveLength(2));
    await press(page, /^Edit “.?First/);
    await waitFor(() => expect(openDraft(page)?.content.meta.title).toBe("First"));
  });

  it("deletes one, with a way back", async () => {
    const page = draftPage({ hasList: true });
    const id = await addDraft(page, "Mine");
    await press(page, /^Delete “.?Mine/);
    expect(await screen.findByText(/Mine.*was deleted\./)).toBeVisible();
    const undo = within(screen.getByRole("status")).getByRole("button", { name: "Undo" });
    await waitFor(() => expect(undo).toHaveFocus());
    await page.user.click(undo);
    await flush(page);
    expect(await page.actions.list()).toMatchObject({ summaries: [{ id }] });
  });

  it("deletes several, each with its own way back", async () => {
    const page = draftPage({ hasList: true });
    const first = await addDraft(page, "First");
    const second = await addDraft(page, "Second");
    await press(page, /^Delete “.?First/);
    await screen.findByText(/First.*was deleted\./);
    await press(page, /^Delete “.?Second/);
    const line = (await screen.findByText(/Second.*was deleted\./)).closest("p")!;
    await waitFor(() => expect(within(line).getByRole("button", { name: "Undo" })).toHaveFocus());
    await page.user.keyboard("{Enter}");
    const other = screen.getByText(/First.*was deleted\./).closest("p")!;
    await waitFor(() => expect(within(other).getByRole("button", { name: "Undo" })).toHaveFocus());
    await page.user.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("button", { name: "New timeline" })).toHaveFocus());
    await flush(page);
    const { summaries } = await page.actions.list();
    expect(summaries.map(({ id }) => id).sort()).toEqual([first, second].sort());
  });

  it("has what could not be saved, and says why", async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const page = draftPage({ hasList: true });
    await addDraft(page, "Unsaved");
    expect(await screen.findByRole("listitem")).toHaveTextContent(/Unsaved.*open now · Not saved yet/);
    expect(openDraft(page)?.saveState).toEqual({ status: "failed", why: "full" });
    put.mockRestore();
  });

  it("reports what a file of timelines has added, until it is closed", async () => {
    const page = draftPage({ hasList: true });
    const imported = async (drafts: readonly unknown[], more: object = {}) => {
      const text = JSON.stringify({ format: "throughline-timelines/1", timelines: drafts, ...more });
      const file = Object.assign(new File([], "all.json"), { text: async () => text });
      await act(async () => void (await page.actions.importFile(file)));
      return screen.findByRole("region", { name: "What was added" });
    };
    const timeline = { format: "throughline/1", ...smallContent, "x-draft": "draft-0123456789" };
    const report = await imported([timeline, 1]);
    await waitFor(() => expect(report).toHaveFocus());
    expect(report).toHaveTextContent("1 timeline from the file was added.1 timeline could not be read");
    expect(await imported([timeline])).toHaveTextContent(/^1 timeline was here already\.$/);
    expect(await imported([], { format: "throughline-timelines/2" })).toHaveTextContent(/newer version/);
    await press(page, "Close");
    expect(screen.queryByRole("region", { name: "What was added" })).toBeNull();
  });
});

describe("the address of a draft", () => {
  it("that is not in this browser opens the bundled chronicle with a notice", async () => {
    const { store } = draftPage();
    for (const source of [draftSource("draft-0123456789"), "draft:cut"]) {
      act(() => store.actions.openSource(source));
      await waitFor(() =>
        expect(store.getState().notices.map(({ problem }) => problem.code)).toContain("link.src.draft"),
      );
      expect(store.getState().chronicle).toMatchObject({ status: "ready" });
      act(() => store.getState().notices.forEach(({ id }) => store.actions.dismissNotice(id)));
    }
  });

  it("that cannot be read now stays, and can be tried again", async () => {
    const page = draftPage();
    const id = await addDraft(page, "Mine");
    act(() => page.store.actions.openSource(undefined));
    await waitFor(() => expect(openDraft(page)).toBeUndefined());
    act(() => page.store.actions.setUserChronicles({ drafts: new Map() }));
    const get = vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(() => {
      throw new DOMException("broken", "UnknownError");
    });
    act(() => page.actions.open(id));
    await waitFor(() =>
      expect(page.store.getState().load).toMatchObject({ status: "failed", problems: [{ code: "load.draft" }] }),
    );
    get.mockRestore();
    act(() => page.store.actions.retryLoad());
    await waitFor(() => expect(selectOpenDraftId(page.store.getState())).toBe(id));
  });
});
