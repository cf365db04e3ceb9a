import { useRef } from "react";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { setTileConsent } from "../../../src/features/map/tile-consent";
import { TileConsent } from "../../../src/features/map/TileConsent";
import { TileLayer, underTiles } from "../../../src/features/map/TileLayer";
import { useTiles } from "../../../src/features/map/use-tiles";
import { type ResolvedTiles, resolveTiles } from "../../../src/model/chronicle/map-tiles";
import { InEnglish } from "../../fixtures/in-english";

const VIEW = { lon: 30, lat: 50, scale: 2_000 };
const SIZE = { width: 640, height: 340 };
const MAP = {
  tiles: "https://tiles.example/{z}/{x}/{y}.png",
  attribution: { en: "© Example" },
  attributionUrl: "https://tiles.example/about",
};

function tilesFor(page: string): ResolvedTiles {
  const tiles = resolveTiles({ map: MAP }, page, undefined);
  if (!tiles) throw new Error("the tiles were refused");
  return tiles;
}
const FOREIGN = tilesFor("https://page.example/");
const OWN = tilesFor("https://tiles.example/timeline/");

function Map({ tiles }: { readonly tiles: ResolvedTiles }) {
  const layer = useRef<HTMLDivElement>(null);
  const state = useTiles(tiles);
  return (
    state && (
      <>
        <TileLayer state={state} view={VIEW} size={SIZE} layer={layer} />
        <p data-testid="base" data-under={underTiles(state) !== undefined} />
        <TileConsent state={state} />
      </>
    )
  );
}
const images = () => [...document.querySelectorAll("img")];
const isBaseHidden = () => screen.getByTestId("base").dataset["under"] === "true";

afterEach(() => setTileConsent("tiles.example", false));

describe("map tiles of another host", () => {
  it("are asked for only when the reader has agreed, without cookies and referrer", async () => {
    render(<Map tiles={FOREIGN} />, { wrapper: InEnglish });
    const button = await screen.findByRole("button", { name: /^Load the detailed map from .?tiles\.example/ });
    expect(images()).toHaveLength(0);
    expect(screen.getByText("This site will learn your internet address.")).toBeVisible();
    await userEvent.click(button);
    await waitFor(() => expect(images().length).toBeGreaterThan(2));
    for (const image of images()) {
      expect(image.src).toMatch(/^https:\/\/tiles\.example\/9\/\d+\/\d+\.png$|^https:\/\/tiles\.example\/\d+\//);
      expect(image).toHaveAttribute("alt", "");
      expect(image).toHaveAttribute("referrerpolicy", "no-referrer");
      expect(image).toHaveAttribute("crossorigin", "anonymous");
    }
    const link = await screen.findByRole("link", { name: "© Example" });
    expect(link).toHaveAttribute("href", "https://tiles.example/about");
  });

  it("are remembered for other maps, and can be left again", async () => {
    setTileConsent("tiles.example", true);
    render(<Map tiles={FOREIGN} />, { wrapper: InEnglish });
    await waitFor(() => expect(images().length).toBeGreaterThan(2));
    await userEvent.click(await screen.findByRole("button", { name: "Use the simple map" }));
    await waitFor(() => expect(images()).toHaveLength(0));
    expect(screen.getByRole("button", { name: /^Load/ })).toBeVisible();
  });

  it("replace the packaged map once there is one, and not before", async () => {
    render(<Map tiles={OWN} />, { wrapper: InEnglish });
    await waitFor(() => expect(images().length).toBeGreaterThan(2));
    expect(isBaseHidden()).toBe(false);
    fireEvent.load(images()[0] ?? document.body);
    await waitFor(() => expect(isBaseHidden()).toBe(true));
    // Single ones may be missing.
    for (const image of images().slice(1)) fireEvent.error(image);
    expect(isBaseHidden()).toBe(true);
  });

  it("give way to the packaged map if none comes, and can be tried again", async () => {
    render(<Map tiles={OWN} />, { wrapper: InEnglish });
    await waitFor(() => expect(images().length).toBeGreaterThan(3));
    for (const image of images()) fireEvent.error(image);
    expect(await screen.findByRole("alert")).toHaveTextContent(/^The map of .?tiles\.example.? could not be loaded\.$/);
    expect(images()).toHaveLength(0);
    expect(isBaseHidden()).toBe(false);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(images().length).toBeGreaterThan(3));
  });
});
