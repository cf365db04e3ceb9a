import type { ReactElement } from "react";
import { render as renderBare, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { loadAtlas } from "../../../src/features/map/atlas";
import { PlaceMap } from "../../../src/features/map/PlaceMap";
import { loadMessages } from "../../../src/i18n/lazy-messages";
import { LanguageProvider } from "../../../src/i18n/react";
import type { Place } from "../../../src/model/chronicle/chronicle";
import { InEnglish } from "../../fixtures/in-english";

const render = (element: ReactElement) => renderBare(element, { wrapper: InEnglish });

const ISTANBUL = {
  id: "istanbul",
  name: { en: "Istanbul", uk: "Стамбул" },
  country: "TR",
  lat: 41.01,
  lon: 28.98,
} satisfies Place;
const ODESA = {
  id: "odesa",
  name: { en: "Odesa", uk: "Одеса" },
  country: "UA",
  lat: 46.48,
  lon: 30.73,
} satisfies Place;

describe("the map of an event", () => {
  it("has its places as its text", async () => {
    render(<PlaceMap places={[ISTANBUL, ODESA]} />);
    expect(await screen.findByRole("img", { name: "Map: Istanbul, Türkiye; Odesa, Ukraine" })).toBeVisible();
    expect(screen.getByText("Odesa")).toBeVisible();
  });

  it("has it in Ukrainian too", async () => {
    const messages = await loadMessages("uk");
    render(
      <LanguageProvider lang="uk" messages={messages}>
        <PlaceMap places={[ISTANBUL]} />
      </LanguageProvider>,
    );
    expect(await screen.findByRole("img", { name: "Карта: Стамбул, Туреччина" })).toBeVisible();
  });

  it("names the place when the shapes do not load, and tries again", async () => {
    const load = vi.fn(loadAtlas).mockRejectedValueOnce(new Error("offline"));
    render(<PlaceMap places={[ISTANBUL]} load={load} />);
    expect(await screen.findByRole("alert")).toHaveTextContent("Could not load the map. Place: Istanbul, Türkiye.");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("img", { name: "Map: Istanbul, Türkiye" })).toBeVisible();
    expect(load).toHaveBeenCalledTimes(2);
  });
});
