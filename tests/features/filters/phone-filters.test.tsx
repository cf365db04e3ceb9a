import { screen, within, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import { FilterBar } from "../../../src/features/filters/FilterBar";
import { filterSheetPart } from "../../../src/features/filters/lazy";
import { renderWith } from "../../fixtures/render-with";
import { aStore, onAPhone } from "../../fixtures/chronicles/filterable";

beforeAll(onAPhone);
beforeAll(() => filterSheetPart.load());

describe("the filters on a phone", () => {
  it("open one sheet with every facet, whose button counts with each tick", async () => {
    const store = aStore();
    renderWith(store, <FilterBar />);
    await userEvent.click(screen.getByRole("button", { name: "Filter" }));
    const sheet = screen.getByRole("dialog", { name: "Filter" });
    expect(
      within(sheet)
        .getAllByRole("heading", { level: 3 })
        .map((one) => one.textContent),
    ).toEqual(["Topic", "Actor", "Dates", "Status"]);
    expect(within(sheet).getByRole("button", { name: "Show 7 events" })).toBeVisible();
    await userEvent.click(within(sheet).getByRole("checkbox", { name: /Politics/ }));
    await userEvent.click(within(sheet).getByRole("button", { name: "Show 3 events" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByRole("button", { name: "Topic: Politics" })).toBeVisible();
  });

  it("show active filters and the search as chips with a ×", async () => {
    const store = aStore({ actor: ["russia"], text: "siege" });
    renderWith(store, <FilterBar />);
    expect(screen.getByText("Search: siege")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Clear filter: Search" }));
    await userEvent.click(screen.getByRole("button", { name: "Clear filter: Actor" }));
    expect(store.getState().filter).toMatchObject({ actor: [], text: "" });
    await waitFor(() => expect(screen.getByRole("button", { name: "Actor" })).toHaveFocus());
  });

  it("begin at the facet whose chip was tapped", async () => {
    renderWith(aStore(), <FilterBar />);
    await userEvent.click(screen.getByRole("button", { name: "Status" }));
    await waitFor(() => expect(screen.getByRole("heading", { name: "Status" })).toHaveFocus());
  });
});
