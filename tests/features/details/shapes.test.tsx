/** The route and the area of an event in its details. */
import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { EventPlaces } from "../../../src/features/details/EventPlaces";
import { loadMessages } from "../../../src/i18n/lazy-messages";
import { LanguageProvider } from "../../../src/i18n/react";
import type { Lang } from "../../../src/model/links/view-link";
import { readChronicle } from "../../../src/model/chronicle/read-chronicle";
import { createAppStore } from "../../../src/store/app-store";
import { StoreProvider } from "../../../src/store/react";

const LINE = {
  type: "LineString",
  coordinates: [
    [39.7, 47.23],
    [38.1, 54],
  ],
};
const SQUARE = {
  type: "Polygon",
  coordinates: [
    [
      [30, 50],
      [31, 50],
      [31, 52],
      [30, 52],
      [30, 50],
    ],
  ],
};
const BOW_TIE = { type: "Polygon", coordinates: [[0, 2, 1, 3, 0].map((i) => SQUARE.coordinates[0]?.[i])] };
const { chronicle } = readChronicle({
  format: "throughline/1",
  meta: { title: "Test", languages: ["en", "uk"] },
  lanes: [{ id: "war", label: "War" }],
  places: [{ id: "rostov", name: { en: "Rostov", uk: "Ростов" }, country: "RU", lat: 47.23, lon: 39.7 }],
  events: [
    {
      id: "march",
      date: "2023-06-23",
      title: "March",
      places: ["rostov"],
      sources: [{ title: "Other" }, { id: "log", title: { en: "The log", uk: "Журнал" } }],
      route: { geometry: LINE, source: "log", status: "claimed", claimedBy: "The captain", label: "Schematic" },
    },
    {
      id: "area",
      date: "2023-06-24",
      title: "Area",
      status: "disputed",
      claimedBy: "Both",
      area: { geometry: SQUARE },
    },
    { id: "knot", date: "2023-06-25", title: "Knot", area: { geometry: BOW_TIE, status: "reported" } },
    { id: "nowhere", date: "2023-06-26", title: "Nowhere" },
  ],
});

async function show(id: string, lang: Lang = "en") {
  const store = createAppStore();
  store.actions.chronicleLoaded(chronicle!, []);
  render(
    <LanguageProvider lang={lang} messages={await loadMessages(lang)}>
      <StoreProvider store={store}>
        <EventPlaces event={chronicle!.eventsById.get(id)!} />
      </StoreProvider>
    </LanguageProvider>,
  );
}
const lineOf = async (text: RegExp) =>
  (await screen.findByText(text, { selector: "[data-shape] span" })).closest("li")?.textContent;

describe("the details of an event with a route", () => {
  it("say in words what it shows, how certain it is, who says so, and the source", async () => {
    await show("march");
    expect(await lineOf(/Schematic/)).toBe(
      "Schematic. Route from Rostov to 54°\u00a0N, 38.1°\u00a0E, 2 points. Claimed: The captain.2",
    );
    expect(screen.getByRole("link", { name: "Source 2: The log" })).toHaveTextContent("2");
  });

  it("say it in Ukrainian", async () => {
    await show("march", "uk");
    expect(await lineOf(/Schematic/)).toMatch(
      /^Schematic\. Маршрут: Ростов → 54°.пн\..ш\., 38,1°.сх\..д\., 2.точки\. /,
    );
  });

  it("show it on the map, which names it", async () => {
    await show("march");
    const name = "Map: Rostov, Russia; Route from Rostov to 54°\u00a0N, 38.1°\u00a0E, 2 points; source 2: The log";
    const map = await screen.findByRole("img", { name }, { timeout: 10_000 });
    const route = map.querySelector("[data-shape=route]");
    expect(route).toHaveAttribute("data-style", "hollow");
    expect(route?.querySelectorAll("path")).toHaveLength(3);
    // The place of the event is drawn over it.
    expect(within(map).getByText("Rostov")).toBeInTheDocument();
  });

  it("fit it in view, though no place is known", async () => {
    await show("area");
    const map = await screen.findByRole("img", { name: "Map: Area, 4 points" }, { timeout: 10_000 });
    const area = map.querySelector("[data-shape=area]");
    expect(area).toHaveAttribute("data-style", "hatched");
    const [, , width = 0, height = 0] = (map.getAttribute("viewBox") ?? "").split(" ").map(Number);
    const points = [...(area?.querySelector("path")?.getAttribute("d") ?? "").matchAll(/(-?[\d.]+) (-?[\d.]+)/g)];
    expect(points.length).toBeGreaterThan(3);
    for (const [, x, y] of points) {
      expect(Number(x)).toBeGreaterThan(0);
      expect(Number(x)).toBeLessThan(width);
      expect(Number(y)).toBeGreaterThan(0);
      expect(Number(y)).toBeLessThan(height);
    }
    // Each drawing has patterns of its own.
    const fill = area?.querySelector("path")?.style.fill ?? "";
    expect(map.querySelector(`[id="${/#([^")]+)/.exec(fill)?.[1]}"]`)).toBeInTheDocument();
  });

  it("say that an area that crosses itself is an outline only", async () => {
    await show("knot");
    expect(await lineOf(/crosses itself/)).toBe(
      "Area, 4 points. Reported. The outline crosses itself, so only the line is drawn.",
    );
    const map = await screen.findByRole("img", { name: /Area/ }, { timeout: 10_000 });
    expect([...map.querySelectorAll("[data-shape=area] path")].every((path) => !path.getAttribute("style"))).toBe(true);
  });

  it("have nothing of the kind without one", async () => {
    await show("nowhere");
    expect(screen.queryByRole("img")).toBeNull();
    expect(document.querySelector("[data-shape]")).toBeNull();
  });
});
