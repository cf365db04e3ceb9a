import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deviceSource } from "../../../src/model/links/source-url";
import { openPage, stubScreen } from "../../app/page-fixture";
import { showDraft } from "../../fixtures/chronicles/draft";
import { smallChronicle } from "../../fixtures/chronicles/small";

beforeEach(() => void stubScreen());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const HERE = "http://localhost:3000/";
const dialog = () => within(screen.getByRole("dialog"));
const link = () => dialog().getByRole<HTMLInputElement>("textbox", { name: /^(Link|Посилання)$/ });
const code = () => dialog().getByRole<HTMLTextAreaElement>("textbox", { name: "Embed code" });
const box = (name: RegExp) => dialog().getByRole("checkbox", { name });

/** Afterwards: user-event installs its own clipboard. */
function stubClipboard(clipboard: Partial<Clipboard> | undefined): void {
  Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
}

async function open(search = "", tab?: string) {
  const user = userEvent.setup();
  const page = await openPage(search);
  await user.keyboard("[KeyS]");
  await screen.findByRole("dialog");
  if (tab !== undefined) await user.click(dialog().getByRole("tab", { name: tab }));
  return { user, ...page };
}

describe("the link", () => {
  it("is the view, and loses at once what is unticked", async () => {
    const { user } = await open("?from=2015-01-01&to=2022-12-31&event=minsk&lane=talks&theme=dark");
    expect(link()).toHaveValue(`${HERE}?from=2015-01-01&to=2022-12-31&event=minsk&lane=talks&theme=dark`);
    expect(box(/^Dates in view: Jan 2015/)).toBeChecked();
    await user.click(box(/^Open event: Minsk ceasefire/));
    await user.click(box(/^Topic: Diplomacy/));
    expect(link()).toHaveValue(`${HERE}?from=2015-01-01&to=2022-12-31&theme=dark`);
    await user.click(box(/^Start view: Timeline/));
    expect(link()).toHaveValue(`${HERE}?from=2015-01-01&to=2022-12-31&view=timeline&theme=dark`);
  });

  it("lists parts that are not set as disabled", async () => {
    const { user } = await open();
    expect(link()).toHaveValue(HERE);
    for (const name of [/^Dates in view \(all years\)/, /^Open event \(none\)/, /^Filters \(none set\)/]) {
      expect(box(name)).toHaveAttribute("aria-disabled", "true");
      await user.click(box(name));
      expect(box(name)).not.toBeChecked();
    }
    expect(link()).toHaveValue(HERE);
  });

  it("says that it works on this computer only", async () => {
    await open();
    expect(dialog().getByText(/works on this computer only/)).toBeVisible();
  });

  it("says that a local file cannot be shared by link", async () => {
    const { store, user } = await open();
    act(() => {
      store.actions.requestLoad(deviceSource("lesson 3.csv"));
      store.actions.chronicleLoaded(smallChronicle(), []);
    });
    expect(dialog().getByText(/^The file “lesson 3\.csv” is on your device only/)).toBeVisible();
    await user.click(box(/^File: lesson 3\.csv/));
    expect(dialog().queryByText(/is on your device only/)).toBeNull();
    expect(link()).toHaveValue(HERE);
  });

  it("of a draft says that it works in this browser only, and gives the file", async () => {
    const saved: Blob[] = [];
    vi.stubGlobal(
      "URL",
      Object.assign(URL, { createObjectURL: (blob: Blob) => (saved.push(blob), "blob:x"), revokeObjectURL: () => {} }),
    );
    const { store, user } = await open();
    act(() => void showDraft(store));
    expect(dialog().getByText(/^Your timeline is saved in this browser only/)).toBeVisible();
    expect(dialog().queryByRole("img", { name: /^QR code/ })).toBeNull();
    expect(box(/^Your timeline: A small chronicle/)).toBeChecked();
    await user.click(dialog().getByRole("button", { name: "Download the file" }));
    await waitFor(() => expect(saved).toHaveLength(1));
    await user.click(dialog().getByRole("tab", { name: "Embed" }));
    expect(dialog().getByText(/^Your timeline is saved in this browser only/)).toBeVisible();
    await user.click(dialog().getByRole("button", { name: "Download the file" }));
    await waitFor(() => expect(saved).toHaveLength(2));
    await user.click(dialog().getByRole("tab", { name: "Cite" }));
    expect(dialog().getByRole<HTMLTextAreaElement>("textbox", { name: "Citation" }).value).not.toContain("draft");
  });

  it("says that it is long, and when no QR code can hold it", async () => {
    const { store } = await open();
    expect(dialog().getByRole("img", { name: `QR code of ${HERE}` })).toBeInTheDocument();
    const ids = (count: number) => Array.from({ length: count }, (_, index) => `an-actor-with-a-long-id-${index}`);
    act(() => store.actions.setFacet("actor", ids(80)));
    expect(dialog().getByText(/^The link has 2,\d+ characters/)).toBeVisible();
    expect(dialog().getByRole("img", { name: /^QR code/ })).toBeInTheDocument();
    act(() => store.actions.setFacet("actor", ids(300)));
    expect(dialog().getByText(/too long for a QR code/)).toBeVisible();
    expect(dialog().getByText(/too long for the page to read/)).toBeVisible();
    expect(dialog().queryByRole("img", { name: /^QR code/ })).toBeNull();
  });
});

describe("copying", () => {
  it("is confirmed for four seconds", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await openPage("?event=minsk");
    await user.keyboard("[KeyS]");
    await screen.findByRole("dialog");
    await user.click(dialog().getByRole("button", { name: "Copy link" }));
    const announced = await dialog().findByText("Copied");
    expect(announced).toHaveRole("status");
    expect(await navigator.clipboard.readText()).toBe(`${HERE}?event=minsk`);
    act(() => void vi.advanceTimersByTime(3_800));
    expect(announced).toHaveTextContent("Copied");
    act(() => void vi.advanceTimersByTime(400));
    expect(announced).toBeEmptyDOMElement();
  });

  it("gives a Markdown link with the titles of event and timeline", async () => {
    const { user } = await open("?event=minsk");
    await user.click(dialog().getByRole("button", { name: "Copy as Markdown link" }));
    await dialog().findByText("Copied");
    expect(await navigator.clipboard.readText()).toBe(`[Minsk ceasefire · A small chronicle](${HERE}?event=minsk)`);
    await user.click(box(/^Open event/));
    expect(dialog().queryByText("Copied")).toBeNull();
    await user.click(dialog().getByRole("button", { name: "Copy as Markdown link" }));
    await dialog().findByText("Copied");
    expect(await navigator.clipboard.readText()).toBe(`[A small chronicle](${HERE})`);
  });

  it("gives an HTML link as a link and as its code", async () => {
    const { user } = await open("?event=minsk&lane=talks");
    const given: Record<string, Blob>[] = [];
    vi.stubGlobal(
      "ClipboardItem",
      class {
        readonly types: readonly string[];
        constructor(parts: Record<string, Blob>) {
          this.types = Object.keys(parts);
          given.push(parts);
        }
      },
    );
    stubClipboard({ write: () => Promise.resolve() });
    await user.click(dialog().getByRole("button", { name: "Copy as HTML link" }));
    await dialog().findByText("Copied");
    const html = `<a href="${HERE}?event=minsk&amp;lane=talks">Minsk ceasefire · A small chronicle</a>`;
    const texts = await Promise.all(
      Object.entries(given[0] ?? {}).map(async ([type, blob]) => [type, blob.type, await textOf(blob)]),
    );
    expect(texts).toEqual([
      ["text/html", "text/html", html],
      ["text/plain", "text/plain", html],
    ]);
  });

  it("gives the code of an HTML link where only text can be copied", async () => {
    const { user } = await open();
    vi.stubGlobal("ClipboardItem", undefined);
    const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValue();
    stubClipboard({ writeText });
    await user.click(dialog().getByRole("button", { name: "Copy as HTML link" }));
    await dialog().findByText("Copied");
    expect(writeText).toHaveBeenCalledWith(`<a href="${HERE}">A small chronicle</a>`);
  });

  it.each([
    ["is refused", { writeText: () => Promise.reject(new Error("refused")) }],
    ["is not there", undefined],
  ])("selects the text and says so where the clipboard %s", async (_what, clipboard) => {
    const { user } = await open("?event=minsk");
    stubClipboard(clipboard);
    await user.click(dialog().getByRole("button", { name: "Copy link" }));
    expect(await dialog().findByText(/did not allow copying/)).toHaveRole("status");
    await waitFor(() => expect(link()).toHaveFocus());
    expect([link().selectionStart, link().selectionEnd]).toEqual([0, link().value.length]);
    await user.click(dialog().getByRole("button", { name: "Copy as Markdown link" }));
    const byHand = await dialog().findByRole<HTMLTextAreaElement>("textbox", { name: "Text to copy" });
    expect(byHand).toHaveValue(`[Minsk ceasefire · A small chronicle](${HERE}?event=minsk)`);
    await waitFor(() => expect(byHand).toHaveFocus());
    expect([byHand.selectionStart, byHand.selectionEnd]).toEqual([0, byHand.value.length]);
  });
});

describe("the code for a page", () => {
  it("follows every choice", async () => {
    const { user } = await open("?event=minsk&theme=dark", "Embed");
    expect(code()).toHaveValue(
      `<a class="throughline" href="${HERE}?event=minsk" data-height="480">Timeline: A small chronicle</a>\n<script src="${HERE}embed.js" async></script>`,
    );
    await user.click(dialog().getByRole("radio", { name: /^Fixed iframe/ }));
    expect(code().value).toMatch(
      /^<iframe src="http:\/\/localhost:3000\/\?mode=embed&amp;event=minsk" title="Timeline: A small chronicle" width="640" height="480" /,
    );
    await user.selectOptions(dialog().getByRole("combobox", { name: "Appearance" }), "contrast");
    await user.selectOptions(dialog().getByRole("combobox", { name: "Language" }), "uk");
    await user.selectOptions(dialog().getByRole("combobox", { name: "Start view" }), "list");
    expect(code().value).toContain(`?mode=embed&amp;event=minsk&amp;view=list&amp;theme=contrast&amp;lang=uk"`);
    // In the language that the frame will have.
    expect(code().value).toContain(`title="Timeline: Мала хронологія"`);
    await user.click(box(/^Open event/));
    expect(code().value).not.toContain("event=");
    await user.click(box(/^Fills the column/));
    expect(code().value).toContain(`style="border: 0"`);
    await user.click(dialog().getByRole("radio", { name: /^Responsive iframe/ }));
    expect(code().value).toContain("max-width: 640px; aspect-ratio: 640 / 480");
  });

  it("applies sizes only within bounds, and names the bounds", async () => {
    const { user } = await open("", "Embed");
    await user.click(dialog().getByRole("radio", { name: /^Fixed iframe/ }));
    const height = dialog().getByRole("spinbutton", { name: "Height, px" });
    await user.clear(height);
    await user.type(height, "90");
    expect(height).toBeInvalid();
    expect(height).toHaveAccessibleDescription("From 240 to 4,000.");
    expect(code().value).toContain(`height="480"`);
    await user.type(height, "0");
    expect(height).toBeValid();
    expect(code().value).toContain(`height="900"`);
    await user.type(height, "0");
    await user.tab();
    expect(height).toHaveValue(4_000);
    expect(code().value).toContain(`height="4000"`);
  });

  it("keeps the options while another tab is open", async () => {
    const { user } = await open("", "Embed");
    await user.click(dialog().getByRole("radio", { name: /^Fixed iframe/ }));
    await user.click(dialog().getByRole("tab", { name: "Cite" }));
    await user.click(dialog().getByRole("tab", { name: "Embed" }));
    expect(dialog().getByRole("radio", { name: /^Fixed iframe/ })).toBeChecked();
  });
});

describe("the citation", () => {
  it("is of the open event, or of the whole timeline", async () => {
    const { user } = await open("?event=island", "Cite");
    const text = () => dialog().getByRole<HTMLTextAreaElement>("textbox", { name: "Citation" }).value;
    expect(text()).toMatch(/^“Garrison reported killed” \(25 February 2022; claimed\)\. In: A small chronicle\. http/);
    await user.click(dialog().getByRole("radio", { name: /^The whole timeline/ }));
    expect(text()).toMatch(/^A small chronicle\. http:\/\/localhost:3000\/ \(accessed /);
    await user.click(dialog().getByRole("radio", { name: /^RIS/ }));
    expect(text()).toMatch(/^TY {2}- ELEC\nTI {2}- A small chronicle\n/);
  });

  it("offers no choice if no event is open", async () => {
    await open("", "Cite");
    expect(dialog().queryByRole("radio", { name: /^The open event/ })).toBeNull();
  });
});

describe("the tabs", () => {
  it("are one tab stop, walked with arrows, Home and End", async () => {
    const { user } = await open();
    act(() => dialog().getByRole("tab", { name: "Link" }).focus());
    for (const [key, name] of [
      ["{ArrowRight}", "Embed"],
      ["{End}", "Cite"],
      ["{ArrowRight}", "Link"],
      ["{ArrowLeft}", "Cite"],
      ["{Home}", "Link"],
    ] as const) {
      await user.keyboard(key);
      expect(dialog().getByRole("tab", { selected: true })).toHaveAccessibleName(name);
      await waitFor(() => expect(dialog().getByRole("tab", { selected: true })).toHaveFocus());
      expect(dialog().getByRole("tabpanel")).toHaveAccessibleName(name);
    }
    await user.tab();
    await waitFor(() => expect(dialog().getByRole("button", { name: "Close" })).toHaveFocus());
  });
});

it("speaks Ukrainian", async () => {
  await open("?lang=uk&event=minsk");
  expect(screen.getByRole("dialog", { name: "Поділитися" })).toBeInTheDocument();
  expect(box(/^Відкрита подія: Мінське перемир’я/)).toBeChecked();
  expect(box(/^Мова: Українська/)).toBeChecked();
  expect(link()).toHaveValue(`${HERE}?event=minsk&lang=uk`);
});

/** jsdom's Blob has no `text()`. */
const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.readAsText(blob);
  });

it("offers no language on a site that has one", async () => {
  const facts = document.createElement("script");
  facts.type = "application/json";
  facts.id = "site";
  facts.textContent = JSON.stringify({ chronicle: "data/a.json", pages: { uk: "index.html" } });
  document.head.append(facts);
  const { user } = await open("?lang=uk&event=minsk");
  expect(dialog().queryByRole("checkbox", { name: /^Мова/ })).toBeNull();
  await user.click(dialog().getByRole("tab", { name: "Вбудувати" }));
  expect(await dialog().findByRole("combobox", { name: /^Подання на початку/ })).toBeVisible();
  expect(dialog().queryByRole("combobox", { name: /^Мова/ })).toBeNull();
  facts.remove();
});
