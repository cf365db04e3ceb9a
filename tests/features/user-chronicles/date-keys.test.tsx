/** Dates that are changed by keys, and how the new date is announced. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { DateKeys } from "../../../src/features/user-chronicles/DateKeys";
import type { AppStore } from "../../../src/store/app-store";
import { StoreProvider } from "../../../src/store/react";
import { selectOpenDraft } from "../../../src/store/user-chronicles/selectors";
import { userChronicleActionsOf } from "../../../src/store/user-chronicles/user-chronicles";
import { stubScreen } from "../../app/page-fixture";
import { aDraft, showDraft } from "../../fixtures/chronicles/draft";
import { loadedStore } from "../../fixtures/chronicles/small";
import { InEnglish } from "../../fixtures/in-english";

let store: AppStore;
beforeEach(() => {
  stubScreen();
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  userChronicleActionsOf(store).dispose();
  vi.unstubAllGlobals();
});

const EVENT = "invasion";
const dateNow = () => selectOpenDraft(store.getState())?.content.events.find(({ id }) => id === EVENT)?.date;
const press = (key: string, target: Element = document.body) =>
  fireEvent.keyDown(target, { key, altKey: true, shiftKey: true });

async function keys() {
  store = loadedStore();
  const { id } = showDraft(store, aDraft());
  render(
    <InEnglish>
      <StoreProvider store={store}>
        <DateKeys />
        <input aria-label="Title" />
      </StoreProvider>
    </InEnglish>,
  );
  act(() => store.actions.moveCursor(EVENT));
  // The messages come a little later, and the keys with them.
  await waitFor(() => {
    press("ArrowRight");
    expect(dateNow()).toBe("2022-02-25");
  });
  return { id, actions: userChronicleActionsOf(store) };
}

it("move the event under the cursor, say its date, and are one step of undo", async () => {
  const { id, actions } = await keys();
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("New date: 25 February 2022"));
  // Faster than the page follows.
  press("PageDown");
  press("ArrowLeft");
  expect(dateNow()).toBe("2022-03-06");
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("New date: 6 March 2022"));
  act(() => void actions.undo(id));
  expect(dateNow()).toBe("2022-02-24");
});

it("say that there is no end to move", async () => {
  await keys();
  press("ArrowUp");
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("This event has no end date"));
  expect(dateNow()).toBe("2022-02-25");
});

it("do nothing in a text field and in the preview", async () => {
  await keys();
  press("ArrowRight", screen.getByRole("textbox"));
  act(() => store.actions.setUserChronicles({ isPreview: true }));
  press("ArrowRight");
  expect(dateNow()).toBe("2022-02-25");
});
