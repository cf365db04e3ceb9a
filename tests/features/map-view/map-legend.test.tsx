import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { LegendButton } from "../../../src/features/map-view/LegendButton";
import { mapView } from "../../../src/i18n/en/map-view";
import { mapView as ukrainian } from "../../../src/i18n/uk/map-view";
import { selectMapPlaces } from "../../../src/store/selectors/map";
import { aStore } from "../../fixtures/chronicles/filterable";
import { type PlacedEvent, type PlaceInput, aRoute, anArea, chronicleOnMap } from "../../fixtures/chronicles/on-map";
import { renderInUkrainian, renderWith } from "../../fixtures/render-with";

const EVENTS: readonly PlacedEvent[] = [
  { id: "sure", date: "2020-01-01", route: aRoute([30, 50], [32, 50]) },
  { id: "own", date: "2020-01-02", route: { ...aRoute([30, 50], [32, 50]), status: "reported" } },
  { id: "said", date: "2020-01-03", status: "claimed", area: anArea([30, 50], [32, 50], [32, 52]) },
  { id: "placed", date: "2020-01-04", status: "disputed", places: ["land", "somewhere"] },
];
const PLACES: readonly PlaceInput[] = [
  { id: "land", lat: 49, lon: 32, precision: "country", country: "UA" },
  { id: "somewhere", lat: 48, lon: 37, precision: "region" },
];

function legendOf(events: readonly PlacedEvent[], places: readonly PlaceInput[]) {
  const chronicle = chronicleOnMap(events, places);
  const store = aStore({}, chronicle);
  const { points } = selectMapPlaces(store.getState()) ?? {};
  if (!points) throw new Error("no places");
  return renderWith(store, <LegendButton chronicle={chronicle} points={points} messages={mapView} />);
}
const button = () => screen.getByRole("button", { name: "Legend" });
const legend = () => screen.getByRole("region", { name: "Legend" });
async function rows(): Promise<readonly (string | null)[]> {
  await waitFor(() => expect(within(legend()).getAllByRole("listitem").length).toBeGreaterThan(0));
  return within(legend())
    .getAllByRole("listitem")
    .map((row) => row.lastElementChild?.textContent ?? null);
}
const row = (name: string) => within(legend()).getByText(name).closest("li");
const drawn = (name: string) =>
  [...(row(name)?.querySelectorAll<HTMLElement>("[data-shape]") ?? [])].map(
    ({ dataset }) => `${dataset["shape"]} ${dataset["style"]}`,
  );

describe("the legend of the map", () => {
  it("is drawn on demand, explains what occurs, and goes with Escape", async () => {
    legendOf(EVENTS, PLACES);
    expect(screen.queryByRole("region")).toBeNull();
    await userEvent.click(button());
    expect(button()).toHaveAttribute("aria-expanded", "true");
    expect(await rows()).toEqual([
      "Number of events",
      "Approximate place",
      "Whole country",
      "Route of an event",
      "Area of an event",
      "Confirmed",
      "Reported",
      "Claimed by one side",
      "Disputed",
    ]);
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("region")).toBeNull();
    await waitFor(() => expect(button()).toHaveFocus());
  });

  it("draws lines and areas as certain as the map does, also where they have a status of their own", async () => {
    legendOf(EVENTS, PLACES);
    await userEvent.click(button());
    await rows();
    expect(drawn("Confirmed")).toEqual(["route solid"]);
    expect(drawn("Reported")).toEqual(["route dotted"]);
    expect(drawn("Claimed by one side")).toEqual(["area hollow"]);
    expect(drawn("Disputed")).toEqual([]);
    expect(row("Disputed")?.querySelector("use")).toHaveAttribute("href", "#glyph-1-hatched");
    expect(row("Route of an event")?.querySelectorAll("path").length).toBe(3);
  });

  it("says nothing of what the chronicle has not", async () => {
    legendOf(
      [{ id: "e", date: "2020-01-01", places: ["here"], contested: { by: "x" } as never }],
      [{ id: "here", lat: 1, lon: 1 }],
    );
    await userEvent.click(button());
    expect(await rows()).toEqual(["Number of events", "Confirmed", "Contested"]);
    expect(document.querySelector("[data-shape]")).toBeNull();
  });

  it("speaks Ukrainian", async () => {
    const chronicle = chronicleOnMap(EVENTS, PLACES);
    const store = aStore({}, chronicle);
    const { points } = selectMapPlaces(store.getState()) ?? {};
    if (!points) throw new Error("no places");
    await renderInUkrainian(store, <LegendButton chronicle={chronicle} points={points} messages={ukrainian} />);
    await userEvent.click(screen.getByRole("button", { name: "Умовні позначення" }));
    expect(await screen.findByText("Маршрут події")).toBeVisible();
  });
});
