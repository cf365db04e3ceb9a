import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SMALL_FILE, smallChronicle } from "../../fixtures/chronicles/small";
import { openPage, stubScreen } from "../page-fixture";

beforeEach(() => {
  stubScreen();
  HTMLElement.prototype.scrollIntoView = vi.fn();
});
afterEach(() => void vi.unstubAllGlobals());

const notices = () => within(screen.getByRole("status", { name: /^(Notices|Повідомлення)$/ }));

it.each([
  ["", /corrected or added to since your last visit/, "What has changed", "Dismiss", "Version and corrections"],
  ["?lang=uk", /виправлено або доповнено/, "Що змінилося", "Закрити", /^Версія/],
])("what has been corrected since the last visit leads to the log %s", async (search, text, show, dismiss, heading) => {
  const user = userEvent.setup();
  const { store } = await openPage(search);
  const corrections = [{ date: "2025-02-01", text: { en: "A date.", uk: "Дата." } }];
  const chronicle = smallChronicle(SMALL_FILE.events, { meta: { ...SMALL_FILE.meta, corrections } });
  act(() => {
    store.actions.requestLoad();
    store.actions.chronicleLoaded(chronicle, []);
  });
  act(() => store.actions.setOffline({ update: "corrected" }));
  expect(await notices().findByText(text)).toBeVisible();
  await user.click(notices().getByRole("button", { name: show }));
  const dialog = await screen.findByRole("dialog");
  await waitFor(() => expect(within(dialog).getByRole("heading", { name: heading })).toHaveFocus());
  await user.click(within(dialog).getByRole("button", { name: /^(Close|Закрити)$/ }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.click(notices().getByRole("button", { name: dismiss }));
  expect(notices().queryByText(text)).toBeNull();
});
