import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { ExportDialog } from "../../../src/features/export/ExportDialog";
import { isDrawable } from "../../../src/features/export/draw-png";
import { isInRange } from "../../../src/features/export/page-fonts";
import { NO_FILTER } from "../../../src/model/filter/filter";
import { loadedStore } from "../../fixtures/chronicles/small";
import { stubModalDialogs } from "../../fixtures/modal-dialogs";
import { renderInUkrainian, renderWith } from "../../fixtures/render-with";

const saved: { readonly blob: Blob; readonly name: string }[] = [];

beforeAll(stubModalDialogs);
beforeEach(() => {
  saved.length = 0;
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (object) => {
    const address = `blob:${blobs.size}`;
    blobs.set(address, object as Blob);
    return address;
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push({ blob: blobs.get(this.href) ?? new Blob(), name: this.download });
  });
});
afterEach(() => vi.restoreAllMocks());

/** Blobs of jsdom have no `text()`. */
const textOf = (blob: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.readAsText(blob);
  });

const dialog = <ExportDialog isOpen onClose={() => undefined} />;
const choose = (name: RegExp) => userEvent.click(screen.getByRole("radio", { name }));

async function saveFile(): Promise<{ readonly name: string; readonly text: string }> {
  await userEvent.click(screen.getByRole("button", { name: "Save file" }));
  await waitFor(() => expect(saved).toHaveLength(1));
  return { name: saved[0]!.name, text: await textOf(saved[0]!.blob) };
}

describe("saving as a file", () => {
  it("offers every format with a sentence, and draws the picture first", async () => {
    renderWith(loadedStore(), dialog);
    expect(screen.getAllByRole("radio")).toHaveLength(9);
    expect(screen.getByRole("radio", { name: /Calendar .*all-day events/ })).toBeInTheDocument();
    const picture = await screen.findByRole("img", {
      name: "Picture of the timeline “A small chronicle” with 7 events",
    });
    expect(picture).toHaveAttribute("width", "1600");
  });

  it("says that nothing is lost, or what is, with the number of events", async () => {
    renderWith(loadedStore(), dialog);
    await choose(/^Table/);
    expect(screen.getByText("Nothing is lost.")).toBeInTheDocument();
    await choose(/^Calendar/);
    const losses = screen.getByText("What this format cannot hold").parentElement!;
    expect(within(losses).getByText(/^Periods \(2\): left out$/)).toBeInTheDocument();
    expect(within(losses).getByText(/^Status and claimant \(\d\): written into the text$/)).toBeInTheDocument();
  });

  it("saves under the title of the timeline, and says so", async () => {
    renderWith(loadedStore(), dialog);
    await choose(/^Throughline JSON/);
    const { name, text } = await saveFile();
    expect(name).toBe("a-small-chronicle.json");
    expect((JSON.parse(text) as { events: unknown[] }).events).toHaveLength(7);
    expect(await screen.findByText("Saved: a-small-chronicle.json. It is in your downloads.")).toBeInTheDocument();
  });

  it("takes the events of the filter, or all", async () => {
    const store = loadedStore();
    act(() => store.actions.setFilter({ ...NO_FILTER, lane: ["talks"] }));
    renderWith(store, dialog);
    await choose(/^Throughline JSON/);
    const filtered = screen.getByRole<HTMLInputElement>("radio", { name: /^Those of the filter/ });
    expect(filtered).toBeChecked();
    expect(screen.getByText(/^Events that the filter hides \(\d\): left out$/)).toBeInTheDocument();
    const { text } = await saveFile();
    const lanes = (JSON.parse(text) as { events: { lane: string }[] }).events.map(({ lane }) => lane);
    expect(new Set(lanes)).toEqual(new Set(["talks"]));
    await choose(/^All: 7 events/);
    expect(screen.queryByText(/^Saved/)).toBeNull();
    saved.length = 0;
    expect((JSON.parse((await saveFile()).text) as { events: unknown[] }).events).toHaveLength(7);
  });

  it("saves the picture as SVG, whole or as on the screen", async () => {
    renderWith(loadedStore(), dialog);
    await screen.findByRole("img");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "File" }), "svg");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Colours" }), "dark");
    expect(screen.queryByRole("combobox", { name: "Sharpness" })).toBeNull();
    await waitFor(async () => {
      saved.length = 0;
      expect((await saveFile()).text).toContain('fill="#171a1d"');
    });
    expect(saved[0]?.name).toBe("a-small-chronicle.svg");
  });

  it("says so where the browser cannot copy pictures", async () => {
    renderWith(loadedStore(), dialog);
    await screen.findByRole("img");
    await userEvent.click(screen.getByRole("button", { name: "Copy picture" }));
    expect(await screen.findByText(/^This browser does not let pages copy pictures/)).toBeInTheDocument();
  });

  it("is Ukrainian too", async () => {
    await renderInUkrainian(loadedStore(), dialog);
    await userEvent.click(screen.getByRole("radio", { name: /^Календар/ }));
    expect(screen.getByText(/^Чого цей формат не\s+містить$/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Зберегти файл" })).toBeInTheDocument();
  });
});

describe("pictures on a canvas", () => {
  it("have a largest size", () => {
    expect(isDrawable({ widthPx: 2400, heightPx: 2000 }, 4)).toBe(true);
    expect(isDrawable({ widthPx: 2400, heightPx: 9000 }, 4)).toBe(false);
  });

  it("get the fonts of the scripts in their texts", () => {
    expect(isInRange("Kyiv", "U+0000-00FF, U+2122")).toBe(true);
    expect(isInRange("Київ", "U+0000-00FF, U+2122")).toBe(false);
    expect(isInRange("Київ", "U+0400-045F")).toBe(true);
    expect(isInRange("anything", "")).toBe(true);
  });
});
