import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_FACTS, type SiteFacts } from "../../../src/model/site/site-facts";
import { openPage, stubScreen } from "../page-fixture";

const button = (name: string) => screen.getByRole("button", { name });
const items = () => screen.getAllByRole("menuitem").map((item) => item.textContent);

beforeEach(() => {
  stubScreen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the menu of the rest", () => {
  it("opens with its first item focused, and is marked as expanded", async () => {
    await openPage();
    expect(button("More")).toHaveAttribute("aria-expanded", "false");
    await userEvent.click(button("More"));
    expect(button("More")).toHaveAttribute("aria-expanded", "true");
    expect(items()).toEqual([
      "Quiz",
      "Print…",
      "Save as a file or picture",
      "Export as one HTML file",
      "Your timelines…",
      "Open file…",
      "Open an example",
      "About this timeline",
      "Keyboard shortcuts",
      "Full screen",
    ]);
    await waitFor(() => expect(screen.getByRole("menuitem", { name: "Quiz" })).toHaveFocus());
  });

  it("is walked with arrows, round its ends, and with Home and End", async () => {
    await openPage();
    await userEvent.click(button("More"));
    for (const [key, name] of [
      ["{ArrowDown}", "Print…"],
      ["{ArrowDown}".repeat(9), "Quiz"],
      ["{ArrowUp}", "Full screen"],
      ["{Home}", "Quiz"],
      ["{End}", "Full screen"],
    ] as const) {
      await userEvent.keyboard(key);
      await waitFor(() => expect(screen.getByRole("menuitem", { name })).toHaveFocus());
    }
  });

  it("closes with Esc, which closes nothing else, and restores the focus", async () => {
    const { store } = await openPage("?event=minsk");
    await userEvent.click(button("More"));
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("menu")).toBeNull();
    await waitFor(() => expect(button("More")).toHaveFocus());
    expect(store.getState().selection.eventId).toBe("minsk");
  });

  it("closes when focus or pointer move elsewhere", async () => {
    await openPage();
    await userEvent.click(button("More"));
    await userEvent.tab();
    expect(screen.queryByRole("menu")).toBeNull();
    await userEvent.click(button("More"));
    await userEvent.click(screen.getByRole("heading", { level: 1 }));
    expect(screen.queryByRole("menu")).toBeNull();
  });

  it("opens what it names", async () => {
    await openPage();
    await userEvent.click(button("More"));
    await userEvent.keyboard("{End}{ArrowUp}{Enter}");
    expect(screen.queryByRole("menu")).toBeNull();
    expect(await screen.findByRole("dialog", { name: "Keyboard shortcuts" })).toBeInTheDocument();
  });

  it("opens the example as a file of this site", async () => {
    const { store } = await openPage();
    await userEvent.click(button("More"));
    await userEvent.click(screen.getByRole("menuitem", { name: "Open an example" }));
    expect(store.getState().load).toMatchObject({
      status: "running",
      request: { source: DEFAULT_FACTS.example, isVisit: true },
    });
  });

  it("publishes a site where the page has what sites are made of", async () => {
    const facts = document.createElement("script");
    facts.type = "application/json";
    facts.id = "site";
    facts.textContent = JSON.stringify({ ...DEFAULT_FACTS, canPublish: true });
    document.head.append(facts);
    await openPage();
    await userEvent.click(button("More"));
    expect(items()).toContain("Publish as a site…");
    await userEvent.click(screen.getByRole("menuitem", { name: "Publish as a site…" }));
    expect(await screen.findByRole("dialog", { name: "Publish as a site" })).toBeInTheDocument();
    facts.remove();
  });

  it("has no example where it cannot be loaded: in an exported file, which opens files all the same", async () => {
    await openPage("", { singleFile: { facts: undefined } });
    await userEvent.click(button("More"));
    expect(items()).toContain("Open file…");
    expect(items()).not.toContain("Open an example");
  });

  it("is not in a frame of another page", async () => {
    await openPage("?mode=embed");
    expect(screen.queryByRole("button", { name: "More" })).toBeNull();
  });

  it("begins with sharing on a phone, which elsewhere has a button of its own", async () => {
    stubScreen({ isPhone: true });
    await openPage();
    expect(screen.queryByRole("button", { name: "Share" })).toBeNull();
    await userEvent.click(button("More"));
    await userEvent.click(screen.getByRole("menuitem", { name: "Share" }));
    expect(await screen.findByRole("dialog", { name: "Share this view" })).toBeInTheDocument();
  });

  it("has language and appearance too on a phone", async () => {
    stubScreen({ isPhone: true });
    const { store } = await openPage();
    await userEvent.click(button("More"));
    expect(screen.getAllByRole("menuitemradio", { checked: true }).map((item) => item.textContent)).toEqual([
      "English",
      "System",
      "Automatic",
    ]);
    await userEvent.click(screen.getByRole("menuitemradio", { name: "Dark" }));
    expect(store.getState().view.theme).toBe("dark");
    await userEvent.click(button("More"));
    await userEvent.click(screen.getByRole("menuitemradio", { name: "Labels only" }));
    expect(store.getState().view.detail).toBe("labels");
  });
});

describe("the menu of appearances", () => {
  it("begins at the one that is chosen", async () => {
    await openPage("?theme=dark");
    await userEvent.click(button("Appearance"));
    await waitFor(() => expect(screen.getByRole("menuitemradio", { name: "Dark" })).toHaveFocus());
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(document.documentElement.dataset["theme"]).toBe("contrast");
    await waitFor(() => expect(button("Appearance")).toHaveFocus());
  });
});

describe("the switch of languages", () => {
  /** The facts of a site in these languages. */
  const inLanguages = (pages: SiteFacts["pages"]) => {
    const facts = document.createElement("script");
    facts.type = "application/json";
    facts.id = "site";
    facts.textContent = JSON.stringify({ ...DEFAULT_FACTS, pages });
    document.head.append(facts);
  };
  afterEach(() => document.getElementById("site")?.remove());
  const languages = () => screen.queryByRole("group", { name: /^(Language|Мова)$/ });

  it("has both languages of the bundled site, whichever comes first", async () => {
    inLanguages({ uk: "index.html", en: "en.html" });
    await openPage();
    expect(
      within(languages()!)
        .getAllByRole("button")
        .map(({ textContent }) => textContent),
    ).toEqual(["ENEnglish", "УКРУкраїнська"]);
  });

  it.each([{ en: "index.html" }, { uk: "index.html" }])("is not there on a site of %j", async (pages) => {
    inLanguages(pages);
    await openPage("en" in pages ? "" : "?lang=uk");
    expect(await screen.findByRole("button", { name: /^(More|Ще)$/ })).toBeVisible();
    expect(languages()).toBeNull();
  });

  it("is not in the menu of a phone either", async () => {
    stubScreen({ isPhone: true });
    inLanguages({ en: "index.html" });
    await openPage();
    await userEvent.click(button("More"));
    expect(screen.getByRole("menuitem", { name: "About this timeline" })).toBeVisible();
    expect(screen.queryByText("Українська")).toBeNull();
  });
});
