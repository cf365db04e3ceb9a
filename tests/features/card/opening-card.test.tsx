import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { OpeningCard } from "../../../src/features/card/OpeningCard";
import { renderWith } from "../../fixtures/render-with";
import { aChronicle, aStore } from "../../fixtures/chronicles/filterable";

beforeEach(() =>
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(): void {}
      disconnect(): void {}
    },
  ),
);

const whole = aChronicle();
const described = { ...whole, meta: { ...whole.meta, description: "Seven events of a war." } };

describe("the card while no event is open", () => {
  it("says what the chronicle is, and begins with the first event", async () => {
    const store = aStore({}, described);
    renderWith(store, <OpeningCard />);
    expect(screen.getByText("Seven events of a war.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "First event: Protests begin in Kyiv" }));
    expect(store.getState().selection.eventId).toBe("protests");
  });

  it("has its title where it has no description", () => {
    renderWith(aStore(), <OpeningCard />);
    expect(screen.getByText("Test")).toBeVisible();
  });

  it("begins inside the dates in view, or with what there is where they hold nothing", () => {
    const store = aStore({ lane: ["politics"] });
    store.actions.goTo({ start: Date.UTC(2022, 0), end: Date.UTC(2024, 0) });
    const { unmount } = renderWith(store, <OpeningCard />);
    expect(screen.getByRole("button", { name: "First event: Zelenskyy addresses Congress" })).toBeVisible();
    unmount();
    store.actions.goTo({ start: Date.UTC(2016, 0), end: Date.UTC(2018, 0) });
    renderWith(store, <OpeningCard />);
    expect(screen.getByRole("button", { name: "First event: Protests begin in Kyiv" })).toBeVisible();
  });

  it("names the way out where the filters leave nothing", async () => {
    const store = aStore({ lane: ["politics"], status: ["disputed"] });
    renderWith(store, <OpeningCard />);
    expect(screen.getByText("No events match")).toBeVisible();
    expect(screen.queryByRole("button", { name: /First event/ })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Clear all, show 7 events" }));
    expect(screen.getByRole("button", { name: /First event/ })).toBeVisible();
  });

  it("says so where there are no events at all", () => {
    renderWith(aStore({}, aChronicle([])), <OpeningCard />);
    expect(screen.getByText("This timeline has no events yet")).toBeVisible();
    expect(screen.queryByRole("button")).toBeNull();
  });
});
