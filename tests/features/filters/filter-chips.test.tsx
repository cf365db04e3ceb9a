import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { FilterChips } from "../../../src/features/filters/FilterChips";
import { renderWith } from "../../fixtures/render-with";
import { aStore } from "../../fixtures/chronicles/filterable";

describe("the filters of a link", () => {
  it("are removable chips; the focus moves to the next chip, then to the page", async () => {
    const store = aStore({ lane: ["politics"], actor: ["ukraine", "russia"], text: "minsk" });
    const gone = vi.fn<() => void>();
    renderWith(store, <FilterChips onAllGone={gone} />);
    const chips = within(screen.getByRole("region", { name: "Filters" })).getAllByRole("listitem");
    expect(chips.map((chip) => chip.textContent)).toEqual(["Topic: Politics", "Actor: Ukraine +1", "Search: minsk"]);
    await userEvent.click(screen.getByRole("button", { name: "Clear filter: Topic" }));
    expect(store.getState().filter.lane).toEqual([]);
    await waitFor(() => expect(screen.getByRole("button", { name: "Clear filter: Actor" })).toHaveFocus());
    await userEvent.click(screen.getByRole("button", { name: "Clear filter: Actor" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "Clear filter: Search" })).toHaveFocus());
    expect(gone).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Clear filter: Search" }));
    expect(screen.queryByRole("region")).toBeNull();
    await waitFor(() => expect(gone).toHaveBeenCalledOnce());
  });

  it("render nothing where the link has none", () => {
    renderWith(aStore(), <FilterChips onAllGone={() => undefined} />);
    expect(screen.queryByRole("list")).toBeNull();
  });
});
