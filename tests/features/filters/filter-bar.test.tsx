import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import { FilterBar } from "../../../src/features/filters/FilterBar";
import { datesOptionsPart, facetOptionsPart } from "../../../src/features/filters/lazy";
import { selectIsFullRange } from "../../../src/store/selectors/window";
import { renderInUkrainian, renderWith } from "../../fixtures/render-with";
import { aChronicle, aStore, anEvent } from "../../fixtures/chronicles/filterable";

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const open = async (name: string | RegExp) => {
  await userEvent.click(button(name));
};

beforeAll(() => Promise.all([facetOptionsPart.load(), datesOptionsPart.load()]));

describe("the filter bar", () => {
  it("says what each facet lets through, in its fixed order", () => {
    renderWith(aStore(), <FilterBar />);
    const names = screen.getAllByRole("button").map((one) => one.textContent);
    expect(names).toEqual(["Topic all 2", "Actor any", "Dates any", "Status all 3"]);
  });

  it("leaves out facets that offer no choice", () => {
    const plain = aChronicle([anEvent({ id: "a", date: "2020" }), anEvent({ id: "b", date: "2021" })]);
    renderWith(aStore({}, plain), <FilterBar />);
    expect(screen.getAllByRole("button").map((one) => one.textContent)).toEqual(["Dates any"]);
  });

  it("opens a panel whose counts follow the other filters", async () => {
    renderWith(aStore({ lane: ["politics"] }), <FilterBar />);
    await open(/^Actor/);
    expect(button(/^Actor/)).toHaveAttribute("aria-expanded", "true");
    const panel = screen.getByRole("group", { name: "Actor" });
    expect(
      within(panel)
        .getAllByRole("checkbox")
        .map((box) => box.closest("label")?.textContent),
    ).toEqual(["Ukraine2 of\u00A05", "Russia1 of\u00A03", "Türkiye0 of\u00A01", "Volodymyr Zelenskyy1 of\u00A01"]);
  });

  it("keeps an option without matches in place, says why, and does not tick it", async () => {
    const store = aStore({ lane: ["politics"] });
    renderWith(store, <FilterBar />);
    await open(/^Actor/);
    const none = screen.getByRole("checkbox", { name: /Türkiye/ });
    expect(none).toHaveAttribute("aria-disabled", "true");
    expect(none).toHaveAccessibleDescription("No events match with your other filters");
    await userEvent.click(none);
    expect(none).not.toBeChecked();
    expect(store.getState().filter.actor).toEqual([]);
  });

  it("lets a ticked option without matches be unticked", async () => {
    const store = aStore({ lane: ["politics"], actor: ["turkiye"] });
    renderWith(store, <FilterBar />);
    await open("Actor: Türkiye");
    const ticked = screen.getByRole("checkbox", { name: /Türkiye/ });
    expect(ticked).not.toHaveAttribute("aria-disabled");
    await userEvent.click(ticked);
    expect(store.getState().filter.actor).toEqual([]);
  });

  it("turns an active facet into a chip that opens and clears", async () => {
    const store = aStore({ actor: ["turkiye", "russia"], status: ["disputed"] });
    renderWith(store, <FilterBar />);
    expect(button("Actor: Russia +1")).toBeVisible();
    expect(button("Status: disputed")).toBeVisible();
    await open("Clear filter: Actor");
    expect(store.getState().filter.actor).toEqual([]);
    await waitFor(() => expect(button("Actor any")).toHaveFocus());
  });

  it("clears everything, words too, and keeps the focus in the bar", async () => {
    const store = aStore({ lane: ["politics"], text: "Minsk" });
    renderWith(store, <FilterBar />);
    await open("Clear all");
    expect(store.getState().filter).toMatchObject({ lane: [], text: "" });
    await waitFor(() => expect(button("Topic all 2")).toHaveFocus());
    expect(screen.queryByRole("button", { name: "Clear all" })).toBeNull();
  });

  it("closes a panel with Esc, Done, a click elsewhere, or when the focus moves on", async () => {
    renderWith(
      aStore(),
      <>
        <FilterBar />
        <p>elsewhere</p>
      </>,
    );
    await open(/^Topic/);
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("group", { name: "Topic" })).toBeNull();
    await waitFor(() => expect(button(/^Topic/)).toHaveFocus());

    await open(/^Topic/);
    await open("Done");
    expect(screen.queryByRole("group", { name: "Topic" })).toBeNull();
    await waitFor(() => expect(button(/^Topic/)).toHaveFocus());

    await open(/^Topic/);
    await userEvent.click(screen.getByText("elsewhere"));
    expect(screen.queryByRole("group", { name: "Topic" })).toBeNull();

    await open(/^Topic/);
    await userEvent.tab(); // Military
    await waitFor(() => expect(screen.getByRole("checkbox", { name: /Military/ })).toHaveFocus());
    await userEvent.tab(); // Politics
    await userEvent.tab(); // Done
    await userEvent.tab();
    await waitFor(() => expect(button(/^Actor/)).toHaveFocus());
    expect(screen.queryByRole("group", { name: "Topic" })).toBeNull();
  });

  it("finds an option by any of its names once there are many", async () => {
    const actors = Array.from({ length: 12 }, (_, at) => `actor-${at}`);
    const base = aChronicle([
      anEvent({ id: "many", date: "2020", actors }),
      anEvent({ id: "x", date: "2021", actors }),
    ]);
    const named = new Map(
      actors.map((id, at) => [
        id,
        { id, kind: "other" as const, name: { en: `Party ${at}`, uk: `Партія ${at}` }, aliases: [] },
      ]),
    );
    renderWith(aStore({}, { ...base, actors: named }), <FilterBar />);
    await open(/^Actor/);
    await userEvent.type(screen.getByRole("textbox", { name: "Find an actor" }), "партія 11");
    expect(screen.getAllByRole("checkbox")).toHaveLength(1);
    await userEvent.type(screen.getByRole("textbox"), "zzz");
    expect(screen.getByText("No match for “партія 11zzz”")).toBeVisible();
  });

  it("shows and speaks how many events are left", async () => {
    const store = aStore();
    renderWith(store, <FilterBar />);
    expect(screen.getByText("7")).toBeVisible();
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    act(() => store.actions.toggleFilter("lane", "politics"));
    expect(screen.getByText("of 7 events")).toBeVisible();
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("3 of 7 events."));
  });

  it("speaks Ukrainian with its plurals", async () => {
    const store = aStore({ lane: ["politics"] });
    await renderInUkrainian(store, <FilterBar />);
    expect(screen.getByText("з 7 подій")).toBeVisible();
    expect(button("Тема: Політика")).toBeVisible();
  });
});

describe("the dates panel", () => {
  it("goes to an era, and back to all years", async () => {
    const store = aStore();
    renderWith(store, <FilterBar />);
    await open(/^Dates/);
    await open(/^Invasion.*5 events$/);
    expect(store.getState().view.window.start).toBe(Date.UTC(2022, 1, 24));
    expect(button(/^Dates/)).toHaveTextContent("Dates Feb 2022 – May 2023");
    expect(button(/^Invasion/)).toHaveAttribute("aria-pressed", "true");
    expect(screen.getByText("of 7 events in this period")).toBeVisible();
    await open(/^All years/);
    expect(selectIsFullRange(store.getState())).toBe(true);
  });

  it("takes days of the reader's own, and says what is wrong with them", async () => {
    const store = aStore();
    renderWith(store, <FilterBar />);
    await open(/^Dates/);
    const from = screen.getByLabelText("From");
    const to = screen.getByLabelText("To");
    await userEvent.clear(from);
    await userEvent.type(from, "2022-12-01");
    await userEvent.clear(to);
    await userEvent.type(to, "2022-02-01");
    await open("Apply");
    expect(screen.getByRole("alert")).toHaveTextContent("The first date must not be after the last.");
    expect(from).toBeInvalid();
    await userEvent.clear(from);
    await userEvent.type(from, "2022-01-01");
    await open("Apply");
    expect(store.getState().view.window).toEqual({ start: Date.UTC(2022, 0, 1), end: Date.UTC(2022, 1, 2) });
  });
});
