import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { PublishProgress, PublishRequest, PublishResult } from "../../../src/data/publish-protocol";
import { PublishDialog } from "../../../src/features/publish/PublishDialog";
import { MAX_SITE_EVENTS } from "../../../src/store/publish/publish-site";
import { loadedStore, smallChronicle } from "../../fixtures/chronicles/small";
import { stubModalDialogs } from "../../fixtures/modal-dialogs";
import { renderInUkrainian, renderWith } from "../../fixtures/render-with";

type Answer = { readonly finish: (result: PublishResult) => void; readonly onProgress: (now: PublishProgress) => void };

const { publishInWorker } = vi.hoisted(() => ({ publishInWorker: vi.fn() }));
vi.mock("../../../src/data/publish-in-worker", () => ({ publishInWorker }));

const MADE: PublishResult = {
  ok: true,
  zip: new Blob(["x".repeat(2_000_000)]),
  files: 321,
  contents: { pages: 2, events: 14, stories: 0, pictures: 3, app: 300 },
  refused: [],
  large: [],
  social: new Blob(["png"]),
};
const saved: string[] = [];
let answer: Answer;

beforeAll(stubModalDialogs);
beforeEach(() => {
  localStorage.clear();
  saved.length = 0;
  publishInWorker.mockReset().mockImplementation(
    (_: PublishRequest, onProgress: Answer["onProgress"], signal: AbortSignal) =>
      new Promise<PublishResult>((finish) => {
        answer = { finish, onProgress };
        signal.addEventListener("abort", () => finish({ ok: false, fault: "cancelled" }));
      }),
  );
  URL.createObjectURL = () => "blob:file";
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const request = (): PublishRequest => publishInWorker.mock.lastCall?.[0] as PublishRequest;
const field = (name: string) => screen.getByRole("textbox", { name });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const news = () => document.getElementById("publish-news");

function open() {
  const user = userEvent.setup();
  const view = renderWith(loadedStore(), <PublishDialog onClose={vi.fn()} />);
  return { user, ...view };
}

function fileInput(at: number): HTMLInputElement {
  const input = [...document.querySelectorAll<HTMLInputElement>("input[type=file]")].at(at);
  if (!input) throw new Error("there is no field for a file");
  return input;
}

describe("the dialog that publishes", () => {
  it("says what will be published", () => {
    open();
    expect(screen.getByRole("dialog", { name: "Publish as a site" })).toBeVisible();
    const what = within(screen.getByRole("region", { name: "What is published" }));
    expect(what.getByText("A small chronicle")).toBeVisible();
    expect(what.getByText("7 events")).toBeVisible();
    expect(what.getByText("English, Ukrainian")).toBeVisible();
  });

  it("makes a site, shows what is in it, and saves it when told to", async () => {
    const { user } = open();
    await user.type(field("Where the site will be (optional)"), "school.example/t");
    await user.type(field("Publisher"), "School");
    await user.click(button("Make the site"));
    expect(request()).toMatchObject({
      address: "https://school.example/t/",
      languages: ["en", "uk"],
      brand: { publisher: { name: { en: "School" } } },
    });
    act(() => answer.onProgress({ stage: "pages", done: 5, count: 20 }));
    expect(screen.getByText("5 of 20")).toBeVisible();
    expect(screen.getByRole("progressbar", { name: "Making the site" })).toHaveValue(5);
    expect(news()).toHaveTextContent("Writing pages…");
    await act(async () => answer.finish(MADE));
    await waitFor(() => expect(screen.getByRole("heading", { name: "The site is ready" })).toHaveFocus());
    expect(screen.getByText("2 MB as a ZIP archive, 321 files")).toBeVisible();
    expect(screen.getByText("Pages of events")).toBeVisible();
    expect(screen.queryByText("Pages of stories")).toBeNull();
    expect(screen.getByRole("img", { name: /Picture for social networks/ })).toBeVisible();
    expect(saved).toEqual([]);
    await user.click(button("Save (2 MB)"));
    expect(saved).toEqual(["a-small-chronicle-site.zip"]);
    expect(news()).toHaveTextContent("Saved: a-small-chronicle-site.zip");
    await user.click(button("Back to the form"));
    expect(field("Publisher")).toHaveValue("School");
  });

  it("names the pictures that readers wait for, and those that are left out", async () => {
    const { user } = open();
    await user.click(button("Make the site"));
    const large = [7, 6, 5, 4, 3, 2].map((size) => ({ path: `data/pictures/${size}.jpg`, bytes: size * 1e6 }));
    await act(async () => answer.finish({ ...MADE, refused: ["pictures/evil.html"], large }));
    expect(screen.getByText(/wait for: \S*7\.jpg\S* \(7 MB\), .*3\.jpg\S* \(3 MB\), and 1 more\./)).toBeVisible();
    expect(screen.getByText(/^Not included.*evil\.html/)).toBeVisible();
  });

  it("can be cancelled, and keeps what was typed", async () => {
    const { user } = open();
    await user.type(field("Title"), "Mine");
    await user.click(button("Make the site"));
    await user.click(button("Cancel"));
    expect(news()).toHaveTextContent("Cancelled. Nothing was saved.");
    await waitFor(() => expect(button("Make the site")).toHaveFocus());
    expect(field("Title")).toHaveValue("Mine");
  });

  it("stops when it is closed", async () => {
    const { user, unmount } = open();
    await user.click(button("Make the site"));
    const signal = publishInWorker.mock.lastCall?.[2] as AbortSignal;
    unmount();
    expect(signal.aborted).toBe(true);
  });

  it.each([
    [{ fault: "no-template" }, /does not have the files/],
    [{ fault: "strange", detail: "a.js" }, /something else instead of a\.js/],
    [{ fault: "network", detail: "a.js" }, /Could not load a\.js.*connection/],
    [{ fault: "too-many-files" }, /more files than a ZIP archive can hold/],
    [{ fault: "no-space" }, /not enough memory/],
    [{ fault: "worker" }, /stopped the part of the page/],
    [{ fault: "unreadable" }, /could not be read again/],
  ] as const)("says what failed: %o", async (failed, text) => {
    const { user } = open();
    await user.click(button("Make the site"));
    await act(async () => answer.finish({ ok: false, ...failed }));
    expect(news()).toHaveTextContent(text);
    expect(news()).toHaveTextContent("What you have entered is kept.");
    await user.click(button("Make the site"));
    expect(publishInWorker).toHaveBeenCalledTimes(2);
  });

  it("leads to the field that has to be changed first", async () => {
    const { user } = open();
    await user.type(field("Where the site will be (optional)"), "http://school.example/");
    expect(field("Where the site will be (optional)")).toBeInvalid();
    expect(news()).toHaveTextContent("1 field needs a correction");
    await user.click(button("Make the site"));
    expect(publishInWorker).not.toHaveBeenCalled();
    await waitFor(() => expect(field("Where the site will be (optional)")).toHaveFocus());
  });

  it("is refused for more events than a browser can write pages for", () => {
    const store = loadedStore();
    const { chronicle } = store.getState();
    if (chronicle.status !== "ready") throw new Error("nothing is open");
    const [event] = smallChronicle().events;
    const events = Array.from({ length: MAX_SITE_EVENTS + 1 }, () => event);
    store.setState({ chronicle: { ...chronicle, chronicle: { ...smallChronicle(), events } as never } });
    renderWith(store, <PublishDialog onClose={vi.fn()} />);
    expect(screen.getByText(/20,001 events; the limit here is 20,000/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Make the site" })).toBeNull();
  });
});

describe("the form", () => {
  it("is remembered, and forgotten on request", async () => {
    const { user, unmount } = open();
    await user.type(field("Contact"), "a@b.example");
    unmount();
    const again = open();
    expect(field("Contact")).toHaveValue("a@b.example");
    await again.user.click(button("Clear the form"));
    expect(field("Contact")).toHaveValue("");
    expect(localStorage).toHaveLength(0);
  });

  it("has a text for each language of the site", async () => {
    const { user } = open();
    await user.type(field("Title"), "Town");
    await user.click(button("Українська"));
    expect(field("Title")).toHaveValue("");
    await user.type(field("Title"), "Місто");
    await user.click(button("Make the site"));
    expect(request().brand.title).toEqual({ en: "Town", uk: "Місто" });
  });

  it("keeps at least one language, and puts the chosen one first", async () => {
    const { user } = open();
    await user.selectOptions(screen.getByRole("combobox", { name: "The address opens in" }), "uk");
    await user.click(screen.getByRole("checkbox", { name: "English" }));
    expect(screen.getByRole("checkbox", { name: "Українська" })).toHaveAttribute("aria-disabled", "true");
    await user.click(button("Make the site"));
    expect(request().languages).toEqual(["uk"]);
  });

  it("offers the nearest colour that can be read", async () => {
    const { user } = open();
    await user.click(screen.getByRole("checkbox", { name: /^Accent colour/ }));
    expect(screen.getAllByText(/easy to see/)).toHaveLength(3);
    await user.clear(field("Light"));
    await user.type(field("Light"), "#ffcc00");
    expect(screen.getByText(/Contrast 1\.\d:1, at least 4\.5:1 is needed/)).toBeVisible();
    await user.click(button(/^Use #/));
    expect(screen.getAllByText(/easy to see/)).toHaveLength(3);
    await user.clear(field("Light"));
    expect(field("Light")).toBeInvalid();
    expect(news()).toHaveTextContent("1 field needs a correction");
  });

  it("takes PNG and SVG as a logo, and nothing else", async () => {
    open();
    const user = userEvent.setup({ applyAccept: false });
    await user.upload(fileInput(0), new File(["GIF89a"], "logo.gif"));
    expect(await screen.findByText(/Logo: The file is neither PNG nor SVG/)).toBeVisible();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4"/></svg>';
    await user.upload(fileInput(0), new File([svg], "logo.svg"));
    expect(await screen.findByRole("img", { name: "Logo: the chosen picture" })).toBeVisible();
    await user.click(button("Remove: Logo"));
    expect(screen.queryByRole("img", { name: "Logo: the chosen picture" })).toBeNull();
  });

  it("has up to eight links, with the focus where the user is", async () => {
    const { user } = open();
    await user.click(button("Add a link"));
    await waitFor(() => expect(field("Link 1: text")).toHaveFocus());
    await user.keyboard("Imprint");
    await user.type(field("Link 1: address"), "school.example/imprint");
    for (let at = 2; at <= 8; at += 1) await user.click(button("Add a link"));
    expect(screen.queryByRole("button", { name: "Add a link" })).toBeNull();
    await user.click(button("Remove link 8"));
    await waitFor(() => expect(button("Remove link 7")).toHaveFocus());
    await user.click(button("Make the site"));
    expect(request().brand.footer).toEqual([{ label: { en: "Imprint" }, url: "https://school.example/imprint" }]);
  });

  it("is saved as brand.json, and loaded again", async () => {
    const { user } = open();
    await user.click(button("Save brand.json"));
    expect(saved).toEqual(["brand.json"]);
    await user.upload(fileInput(-1), new File(['{"title":"Ours"}'], "brand.json", { type: "application/json" }));
    await waitFor(() => expect(field("Title")).toHaveValue("Ours"));
    await user.upload(fileInput(-1), new File(['{"titel":"Ours"}'], "brand.json", { type: "application/json" }));
    expect(await screen.findByText(/brand\.json, titel: .*The form is as it was\./)).toBeVisible();
    expect(field("Title")).toHaveValue("Ours");
  });

  it("speaks Ukrainian", async () => {
    await renderInUkrainian(loadedStore(), <PublishDialog onClose={vi.fn()} />);
    expect(screen.getByRole("dialog", { name: /Опублікувати як.сайт/ })).toBeVisible();
    expect(screen.getByRole("button", { name: "Створити сайт" })).toBeVisible();
  });
});
