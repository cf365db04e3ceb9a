/** Versions of a draft, and its comparison with what it came from, a version or a file. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { act, render, screen, within, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { VersionsDialog } from "../../../src/features/user-chronicles/versions/VersionsDialog";
import { changeEvent, removeEvents } from "../../../src/model/user-chronicles/edit-events";
import { fileOfContent } from "../../../src/model/user-chronicles/content";
import type { AppStore } from "../../../src/store/app-store";
import { StoreProvider } from "../../../src/store/react";
import { selectOpenDraft } from "../../../src/store/user-chronicles/selectors";
import { userChronicleActionsOf } from "../../../src/store/user-chronicles/user-chronicles";
import { stubScreen } from "../../app/page-fixture";
import { aDraft, showDraft, smallContent } from "../../fixtures/chronicles/draft";
import { loadedStore } from "../../fixtures/chronicles/small";
import { InEnglish } from "../../fixtures/in-english";

const [first, second] = smallContent.events;
let store: AppStore;

beforeEach(() => {
  stubScreen();
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  userChronicleActionsOf(store).dispose();
  vi.unstubAllGlobals();
});

async function dialog() {
  store = loadedStore();
  const { id } = showDraft(store, aDraft());
  render(
    <InEnglish>
      <StoreProvider store={store}>
        <VersionsDialog onClose={() => {}} />
      </StoreProvider>
    </InEnglish>,
  );
  await screen.findByRole("tab", { name: "Versions" });
  return { user: userEvent.setup(), id, actions: userChronicleActionsOf(store) };
}

it("lists what was changed and removed, field by field", async () => {
  const { id, actions } = await dialog();
  expect(screen.getByText("There is no difference.")).toBeVisible();
  act(() => {
    actions.change(id, (content) =>
      removeEvents(
        changeEvent(content, first?.id ?? "", (event) => ({ ...event, date: "1999-01-02" })),
        new Set([second?.id ?? ""]),
      ),
    );
  });
  expect(screen.getByText(/Events added: 0 · changed: 1 · removed: 1/)).toBeVisible();
  const rows = within(screen.getByRole("table")).getAllByRole("row");
  expect(rows.some((row) => row.textContent?.includes(`Date${first?.date ?? ""}1999-01-02`))).toBe(true);
  expect(rows.some((row) => row.textContent?.startsWith("Removed"))).toBe(true);
});

it("compares with a file that is chosen, and says if it cannot be read", async () => {
  const { user } = await dialog();
  await user.selectOptions(screen.getByRole("combobox", { name: "Compare with" }), "file");
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("no field for a file");
  await user.upload(input, new File(["nothing"], "bad.json"));
  expect(await screen.findByText(/No timeline could be read from .*bad\.json/)).toBeVisible();
  const smaller = { ...smallContent, events: smallContent.events.slice(1) };
  await user.upload(input, new File([JSON.stringify(fileOfContent(smaller))], "old.json"));
  expect(await screen.findByText(/Events added: 1 · changed: 0 · removed: 0/)).toBeVisible();
});

it("saves a version, compares with it, and restores it as a step that can be undone", async () => {
  const { user, id, actions } = await dialog();
  await user.click(screen.getByRole("tab", { name: "Versions" }));
  await user.type(screen.getByRole("textbox", { name: "Name of the version" }), "before the lesson{Enter}");
  expect(screen.getByText(/Version .*before the lesson.* is saved/)).toBeVisible();
  act(() => {
    actions.change(id, (content) => removeEvents(content, new Set([first?.id ?? ""])));
  });
  await user.click(screen.getByRole("button", { name: /Restore version .*before the lesson/ }));
  expect(selectOpenDraft(store.getState())?.content).toEqual(smallContent);
  act(() => void actions.undo(id));
  expect(selectOpenDraft(store.getState())?.content.events).toHaveLength(smallContent.events.length - 1);
  await user.click(screen.getByRole("button", { name: /Delete version/ }));
  expect(screen.getByText("There are no versions yet.")).toBeVisible();
  await waitFor(() => expect(screen.getByRole("button", { name: "Undo" })).toHaveFocus());
  await user.keyboard("{Enter}");
  expect(screen.getByRole("button", { name: /Restore version .*before the lesson/ })).toBeVisible();
});
