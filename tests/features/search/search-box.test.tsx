import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { SearchBox } from "../../../src/features/search/SearchBox";
import { renderInUkrainian, renderWith } from "../../fixtures/render-with";
import { aStore } from "../../fixtures/chronicles/filterable";

const box = () => screen.getByRole("combobox", { name: "Search events" });
const options = () => screen.findAllByRole("option");

describe("the search box", () => {
  it("filters while typing, after a pause", async () => {
    const store = aStore();
    renderWith(store, <SearchBox />);
    await userEvent.type(box(), "Minsk ");
    expect(store.getState().filter.text).toBe("");
    await waitFor(() => expect(store.getState().filter.text).toBe("Minsk"));
    expect(box()).toHaveValue("Minsk ");
  });

  it("lists the matches with their date, the matched part marked", async () => {
    renderWith(aStore(), <SearchBox />);
    await userEvent.type(box(), "garri");
    const [first] = await options();
    expect(first).toHaveTextContent("Garrison reported killed25 Feb 2022, claimed");
    expect(first?.querySelector("mark")).toHaveTextContent("Garri");
    expect(box()).toHaveAttribute("aria-expanded", "true");
    expect(box()).toHaveAttribute("aria-controls", screen.getByRole("listbox").id);
  });

  it("goes through the results with the arrows and to one with Enter", async () => {
    const store = aStore();
    store.actions.goTo({ start: Date.UTC(2014, 0, 1), end: Date.UTC(2014, 6, 1) });
    const onGo = vi.fn<(eventId: string) => void>();
    renderWith(store, <SearchBox onGo={onGo} />);
    await userEvent.type(box(), "siege");
    const [first] = await options();
    await userEvent.keyboard("{ArrowDown}");
    expect(first).toHaveAttribute("aria-selected", "true");
    expect(box()).toHaveAttribute("aria-activedescendant", first?.id);
    await userEvent.keyboard("{Enter}");
    expect(store.getState().selection.eventId).toBe("siege");
    expect(onGo).toHaveBeenCalledWith("siege");
    expect(screen.queryByRole("listbox")).toBeNull();
    const { start, end } = store.getState().view.window;
    expect([start < Date.UTC(2022, 1, 24), end > Date.UTC(2022, 4, 21)]).toEqual([true, true]);
  });

  it("does not move the window for an event that it shows already", async () => {
    const store = aStore();
    renderWith(store, <SearchBox />);
    const before = store.getState().view.window;
    await userEvent.type(box(), "siege");
    await options();
    await userEvent.click(screen.getByRole("option"));
    expect(store.getState().selection.eventId).toBe("siege");
    expect(store.getState().view.window).toBe(before);
  });

  it("walks around the list: past the last result comes the field", async () => {
    renderWith(aStore(), <SearchBox />);
    await userEvent.type(box(), "ukraine");
    const all = await options();
    await userEvent.keyboard("{ArrowUp}");
    expect(all.at(-1)).toHaveAttribute("aria-selected", "true");
    await userEvent.keyboard("{ArrowDown}");
    expect(box()).not.toHaveAttribute("aria-activedescendant");
  });

  it("closes its list with the first Esc and clears with the second", async () => {
    const store = aStore();
    renderWith(store, <SearchBox />);
    await userEvent.type(box(), "siege");
    await options();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(box()).toHaveValue("siege");
    await userEvent.keyboard("{Escape}");
    expect(box()).toHaveValue("");
    expect(store.getState().filter.text).toBe("");
  });

  it("clears with its button and keeps the focus", async () => {
    const store = aStore({ text: "siege" });
    renderWith(store, <SearchBox />);
    await userEvent.click(screen.getByRole("button", { name: "Clear search" }));
    expect(store.getState().filter.text).toBe("");
    await waitFor(() => expect(box()).toHaveFocus());
  });

  it("follows the filter when it changes elsewhere, and drops letters still waiting", async () => {
    const store = aStore({ text: "siege" });
    renderWith(store, <SearchBox />);
    expect(box()).toHaveValue("siege");
    await userEvent.type(box(), " of");
    act(() => store.actions.clearFilter());
    expect(box()).toHaveValue("");
    await new Promise((done) => {
      setTimeout(done, 250);
    });
    expect(store.getState().filter.text).toBe("");
  });

  it("says so when nothing is found, and marks what other filters hide", async () => {
    const store = aStore({ lane: ["politics"] });
    renderWith(store, <SearchBox />);
    await userEvent.type(box(), "xylophone");
    expect(await screen.findByText("No results for “xylophone”")).toBeVisible();
    await userEvent.clear(box());
    await userEvent.type(box(), "siege");
    const [only] = await options();
    expect(only).toHaveTextContent("hidden by your filters");
  });

  it("finds a Ukrainian name by another of its endings", async () => {
    await renderInUkrainian(aStore(), <SearchBox />);
    await userEvent.type(screen.getByRole("combobox", { name: "Пошук подій" }), "зеленського");
    const [first] = await options();
    expect(within(first as HTMLElement).getByText("Зеленський").tagName).toBe("MARK");
  });
});
