import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import { SearchBox, searchDialogPart } from "../../../src/features/search/SearchBox";
import { renderWith } from "../../fixtures/render-with";
import { aStore, onAPhone } from "../../fixtures/chronicles/filterable";

beforeAll(onAPhone);
beforeAll(() => searchDialogPart.load());

describe("the search on a phone", () => {
  it("opens in a sheet with the focus in the field, and closes when going to an event", async () => {
    const store = aStore();
    renderWith(store, <SearchBox />);
    await userEvent.click(screen.getByRole("button", { name: "Search" }));
    await waitFor(() => expect(screen.getByRole("combobox")).toHaveFocus());
    await userEvent.keyboard("siege");
    await userEvent.click(await screen.findByRole("option"));
    expect(store.getState().selection.eventId).toBe("siege");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByRole("button", { name: "Search: siege" })).toBeVisible();
  });
});
