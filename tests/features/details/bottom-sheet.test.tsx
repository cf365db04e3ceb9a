import type { ReactElement } from "react";
import { fireEvent, render as renderBare, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DetailsPanel } from "../../../src/features/details/DetailsPanel";
import { createAppStore } from "../../../src/store/app-store";
import { StoreProvider } from "../../../src/store/react";
import { aChronicle } from "../../fixtures/chronicles/detailed";
import { InEnglish } from "../../fixtures/in-english";

const render = (element: ReactElement) => renderBare(element, { wrapper: InEnglish });

function open(eventId: string) {
  const store = createAppStore();
  store.actions.chronicleLoaded(aChronicle(), []);
  store.actions.selectEvent(eventId);
  render(
    <StoreProvider store={store}>
      <DetailsPanel />
    </StoreProvider>,
  );
  return { store, sheet: screen.getByRole("region", { name: /Title of|Grain deal/ }), user: userEvent.setup() };
}

function drag(element: Element, from: readonly [number, number], to: readonly [number, number]) {
  const pointer = { pointerId: 1, isPrimary: true, button: 0, pointerType: "touch" };
  const at = ([clientX, clientY]: readonly [number, number]) => ({ ...pointer, clientX, clientY });
  fireEvent.pointerDown(element, at(from));
  fireEvent.pointerMove(element, at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]));
  fireEvent.pointerMove(element, at(to));
  fireEvent.pointerUp(element, at(to));
}

beforeEach(() => {
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: query.includes("max-width: 719"),
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
  vi.stubGlobal("innerHeight", 800);
  Element.prototype.setPointerCapture = () => {};
});
afterEach(() => vi.unstubAllGlobals());

describe("the sheet on a phone", () => {
  it("opens half-way and goes up and down by buttons, which keep the focus", async () => {
    const { sheet, user } = open("strike");
    expect(sheet).toHaveAttribute("data-stop", "half");
    await user.click(screen.getByRole("button", { name: "Show less" }));
    expect(sheet).toHaveAttribute("data-stop", "peek");
    expect(screen.getByRole("heading", { level: 2, name: "Title of strike" })).toBeVisible();
    expect(screen.getByText("1 August 2022, disputed")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Show the text" })).toBeNull();
    await waitFor(() => expect(screen.getByRole("button", { name: "Show less" })).toHaveFocus());
    await user.click(screen.getByRole("button", { name: "Show more" }));
    await user.click(screen.getByRole("button", { name: "Show more" }));
    expect(sheet).toHaveAttribute("data-stop", "full");
    expect(screen.getByRole("button", { name: "Show more" })).toHaveAttribute("aria-disabled", "true");
  });

  it("steps to the next event and back by a swipe", () => {
    const { store, sheet } = open("grain-deal");
    drag(sheet, [300, 500], [100, 505]);
    expect(store.getState().selection.eventId).toBe("strike");
    drag(sheet, [100, 500], [300, 505]);
    expect(store.getState().selection.eventId).toBe("grain-deal");
  });

  it("goes up, down and away by its head, and only by that", () => {
    const { store, sheet } = open("grain-deal");
    const head = () => sheet.querySelector("[data-sheet-grip]")!;
    drag(screen.getByRole("heading", { level: 2 }), [100, 500], [100, 700]);
    expect(sheet).toHaveAttribute("data-stop", "half");
    drag(head(), [100, 410], [100, 690]);
    expect(sheet).toHaveAttribute("data-stop", "peek");
    drag(head(), [100, 690], [100, 790]);
    expect(store.getState().selection.eventId).toBeUndefined();
  });

  it("leaves a mouse to select words", () => {
    const { store, sheet } = open("grain-deal");
    const mouse = { pointerId: 1, isPrimary: true, button: 0, pointerType: "mouse" };
    fireEvent.pointerDown(sheet, { ...mouse, clientX: 300, clientY: 500 });
    fireEvent.pointerMove(sheet, { ...mouse, clientX: 100, clientY: 500 });
    fireEvent.pointerUp(sheet, { ...mouse, clientX: 100, clientY: 500 });
    expect(store.getState().selection.eventId).toBe("grain-deal");
  });
});
