import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { loadAtlas } from "../../../src/features/map/atlas";
import { PlacePicker } from "../../../src/features/map/PlacePicker";
import { LoadError } from "../../../src/model/load-error";
import { InEnglish } from "../../fixtures/in-english";

const KYIV = { lat: 50.45, lon: 30.52 };
const ZHYTOMYR = { lat: 50.25, lon: 28.66, name: "Zhytomyr" };

function shown(value: typeof KYIV | undefined, load = loadAtlas) {
  const onPick = vi.fn();
  const result = render(
    <PlacePicker value={value} others={[ZHYTOMYR]} onPick={onPick} label="Place of Kyiv" load={load} />,
    {
      wrapper: InEnglish,
    },
  );
  return { onPick, ...result, map: () => screen.findByRole("application", { name: "Place of Kyiv" }) };
}

describe("the map on which a place is picked", () => {
  it("says where the crosshair is, in which country, and names the other places", async () => {
    const { map } = shown(KYIV);
    expect(await map()).toHaveAccessibleDescription(/Arrow keys move the crosshair/);
    expect(await screen.findByText("50.45° N, 30.52° E, Ukraine")).toBeVisible();
    expect(await screen.findByText("Zhytomyr")).toBeInTheDocument();
  });

  it("sets the point under the crosshair with Enter, after the arrow keys have moved it", async () => {
    const { onPick, map } = shown(KYIV);
    await screen.findByText(/° E, Ukraine$/);
    (await map()).focus();
    await userEvent.keyboard("{ArrowRight}{ArrowUp}{Enter}");
    const [point, country] = onPick.mock.lastCall ?? [];
    expect(point.lon).toBeGreaterThan(KYIV.lon);
    expect(point.lat).toBeGreaterThan(KYIV.lat);
    expect(country).toBe("UA");
  });

  it("moves the crosshair ten times as far with Shift, and says where it is once it rests", async () => {
    const { map } = shown(KYIV);
    await screen.findByText(/° E, Ukraine$/);
    const element = await map();
    fireEvent.keyDown(element, { key: "ArrowLeft", shiftKey: true });
    await vi.waitFor(() =>
      expect(screen.getByRole("status")).toHaveTextContent(/^Crosshair: 50.45° N, 29.\d+° E, Ukraine$/),
    );
  });

  it("sets the point where it is tapped, not where a drag ends", async () => {
    const { onPick, map } = shown(KYIV);
    await screen.findByText(/° E, Ukraine$/);
    const element = await map();
    const press = (x: number) => fireEvent.pointerDown(element, { pointerId: 1, button: 0, clientX: x, clientY: 170 });
    press(320);
    act(() => void window.dispatchEvent(new MouseEvent("blur")));
    press(300);
    fireEvent.pointerMove(window, { pointerId: 1, clientX: 340, clientY: 170 });
    fireEvent.pointerUp(window, { pointerId: 1, clientX: 340, clientY: 170 });
    expect(onPick).not.toHaveBeenCalled();
    press(320);
    fireEvent.pointerUp(window, { pointerId: 1, clientX: 320, clientY: 170 });
    const [point] = onPick.mock.lastCall ?? [];
    // The drag has moved the map by 40 px to the right.
    expect(point.lon).toBeLessThan(KYIV.lon);
    expect(point.lat).toBeCloseTo(KYIV.lat, 1);
  });

  it("zooms by its buttons as far as it goes", async () => {
    shown(undefined);
    const out = await screen.findByRole("button", { name: "Zoom out" });
    const zoomIn = screen.getByRole("button", { name: "Zoom in" });
    for (let steps = 0; steps < 30; steps += 1) fireEvent.click(zoomIn);
    expect(zoomIn).toHaveAttribute("aria-disabled", "true");
    expect(out).toHaveAttribute("aria-disabled", "false");
  });

  it("follows a point that is typed", async () => {
    const { rerender } = shown(KYIV);
    await screen.findByText(/° E, Ukraine$/);
    rerender(<PlacePicker value={{ lat: -33.87, lon: 151.21 }} others={[]} onPick={() => {}} label="Sydney" />);
    expect(await screen.findByText("33.87° S, 151.21° E, Australia")).toBeVisible();
  });

  it("offers another try if the atlas cannot be loaded", async () => {
    let isDown = true;
    const { map } = shown(KYIV, (name) =>
      isDown ? Promise.reject(new LoadError(new Error("down"))) : loadAtlas(name),
    );
    expect(await screen.findByRole("alert")).toHaveTextContent("You can still type the coordinates.");
    expect(await map()).toBeVisible();
    isDown = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("50.45° N, 30.52° E, Ukraine")).toBeVisible();
  });
});
