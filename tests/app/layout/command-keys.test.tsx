import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { openPage, stubScreen } from "../page-fixture";

beforeEach(() => stubScreen());

const timeline = () => screen.getByRole("group", { name: "Timeline" });

describe("the key for full screen", () => {
  it("does nothing, and throws nothing, where the browser has none, as on an iPhone", async () => {
    const errors: string[] = [];
    const listen = ({ message }: ErrorEvent) => errors.push(message);
    window.addEventListener("error", listen);
    const user = userEvent.setup();
    await openPage();
    Reflect.deleteProperty(HTMLElement.prototype, "requestFullscreen");
    await user.keyboard("f");
    expect(screen.getByRole("button", { name: "More" })).toBeVisible();
    expect(errors).toEqual([]);
    window.removeEventListener("error", listen);
  });
});

describe("keys in the timeline", () => {
  it("move the cursor, open, and close one thing at a time, never losing the focus", async () => {
    const user = userEvent.setup();
    const { store } = await openPage();
    act(() => timeline().focus());
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(store.getState().cursor).toBe("minsk");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("heading", { level: 2, name: "Minsk ceasefire" })).toHaveFocus());
    await user.keyboard("{Escape}");
    await waitFor(() => expect(timeline()).toHaveFocus());
    expect(store.getState()).toMatchObject({ cursor: "minsk", selection: { eventId: undefined } });
    await user.keyboard("{Escape}");
    expect(store.getState().cursor).toBeUndefined();
  });

  it("give it the focus when nothing had it, so that the cursor shows", async () => {
    const user = userEvent.setup();
    const { store } = await openPage();
    await user.keyboard("{End}");
    await waitFor(() => expect(timeline()).toHaveFocus());
    expect(store.getState().cursor).toBe("exchange");
  });

  it("announce the cursor position, debounced", async () => {
    const user = userEvent.setup();
    await openPage();
    await user.keyboard("{ArrowRight}");
    expect(
      await screen.findByText("21 November 2013. Protests begin in Kyiv. Diplomacy, confirmed. 1 of 7"),
    ).toHaveAttribute("aria-live", "polite");
  });
});

describe("keys in the details", () => {
  it("left and right go on to the neighbours, also from a button; up and down are left to the scroll", async () => {
    const user = userEvent.setup();
    const { store, container } = await openPage("?event=minsk");
    const button = container.querySelector<HTMLElement>("section[data-event-id] button");
    act(() => button?.focus());
    await user.keyboard("{ArrowDown}{Home}");
    expect(store.getState().selection.eventId).toBe("minsk");
    await user.keyboard("{ArrowRight}");
    expect(store.getState().selection.eventId).toBe("invasion");
  });

  it("bring the focus to the timeline when a link had opened them", async () => {
    const user = userEvent.setup();
    await openPage("?event=minsk");
    act(() => screen.getByRole("heading", { level: 2, name: "Minsk ceasefire" }).focus());
    await user.keyboard("{Escape}");
    await waitFor(() => expect(timeline()).toHaveFocus());
  });
});

describe("keys elsewhere", () => {
  it("are letters in a text field", async () => {
    const user = userEvent.setup();
    const { store } = await openPage();
    await user.keyboard("/");
    const search = document.getElementById("search");
    await waitFor(() => expect(search).toHaveFocus());
    await user.keyboard("tl");
    expect(search).toHaveValue("tl");
    expect(store.getState().view).toMatchObject({ theme: "auto", view: undefined });
  });

  it("leave arrows to the controls that use them, and to the list", async () => {
    const user = userEvent.setup();
    const { store } = await openPage();
    await user.click(screen.getByRole("button", { name: "Appearance" }));
    await user.keyboard("{ArrowDown}{Escape}");
    expect(store.getState().cursor).toBeUndefined();
    act(() => store.actions.setView("list"));
    act(() => (document.activeElement as HTMLElement).blur());
    await user.keyboard("{ArrowDown}{ArrowRight}");
    expect(store.getState().cursor).toBeUndefined();
  });

  it("work from the place of the key on other layouts", async () => {
    const user = userEvent.setup();
    const { store } = await openPage();
    await user.keyboard("[KeyL]");
    expect(store.getState().view.view).toBe("list");
    act(() => {
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "д", code: "KeyL", bubbles: true }));
    });
    expect(store.getState().view.view).toBe("timeline");
  });

  it("are listed in the help sheet, where single letters can be switched off", async () => {
    const user = userEvent.setup();
    const { store } = await openPage();
    await user.keyboard("?");
    const help = within(await screen.findByRole("dialog", { name: "Keyboard shortcuts" }));
    expect(help.getByText("Nearest event in the topic above")).toBeVisible();
    await user.keyboard("t");
    expect(store.getState().view.theme).toBe("auto");
    await user.click(help.getByRole("checkbox", { name: /Single-letter shortcuts/ }));
    await user.click(help.getByRole("button", { name: "Close" }));
    await user.keyboard("tl0?");
    expect(store.getState().view).toMatchObject({ theme: "auto", view: undefined });
    expect(screen.queryByRole("dialog", { name: "Keyboard shortcuts" })).toBeNull();
    await user.keyboard("{ArrowRight}");
    expect(store.getState().cursor).toBe("protests");
  });
});
