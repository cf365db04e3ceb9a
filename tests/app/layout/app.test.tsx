import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { openEmptyPage, openPage, stubScreen } from "../page-fixture";
import { BRAND, setSiteFacts } from "../../fixtures/site-facts";

beforeEach(() => {
  stubScreen();
  document.title = "";
});

describe("the frame", () => {
  it("shows the chronicle's title, its number of events and its last date", async () => {
    await openPage();
    expect(screen.getByRole("heading", { level: 1, name: "A small chronicle" })).toBeVisible();
    expect(screen.getByText("7 events")).toBeVisible();
    expect(screen.getByText("Events up to 30 June 2023")).toBeVisible();
    expect(document.title).toBe("A small chronicle");
  });

  it("leads to the events at the first Tab, without a trace in the address", async () => {
    const user = userEvent.setup();
    await openPage();
    await user.tab();
    await waitFor(() => expect(screen.getByRole("link", { name: "Skip to events" })).toHaveFocus());
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("main")).toHaveFocus());
    expect(location.hash).toBe("");
  });

  it("offers the list before the timeline", async () => {
    const user = userEvent.setup();
    await openPage();
    const asList = screen.getByRole("button", { name: "View as list" });
    const timeline = screen.getByRole("region", { name: "Timeline" });
    expect(asList.compareDocumentPosition(timeline) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await user.click(asList);
    expect(screen.getByRole("heading", { name: /Siege of a city/ })).toBeVisible();
    expect(screen.queryByRole("region", { name: "Timeline" })).toBeNull();
  });

  it("changes between timeline and list", async () => {
    const user = userEvent.setup();
    const { store } = await openPage();
    const views = within(screen.getByRole("group", { name: "View" }));
    expect(views.getByRole("button", { name: "Timeline" })).toHaveAttribute("aria-pressed", "true");
    await user.click(views.getByRole("button", { name: "List" }));
    expect(views.getByRole("button", { name: "List" })).toHaveAttribute("aria-pressed", "true");
    expect(store.getState().view.view).toBe("list");
  });

  it("begins with the list on a phone, under a strip of the timeline", async () => {
    stubScreen({ isPhone: true });
    const { container } = await openPage();
    expect(screen.getByRole("heading", { name: /Siege of a city/ })).toBeVisible();
    expect(container.querySelector(".timeline.is-compact #timeline")).not.toBeNull();
    const tabs = within(screen.getByRole("navigation", { name: "View" }));
    expect(tabs.getByRole("button", { name: "List" })).toHaveAttribute("aria-current", "page");
    expect(tabs.getAllByRole("button")).toHaveLength(3);
  });

  it("explains only the signs that occur", async () => {
    await openPage();
    const legend = within(screen.getByRole("list", { name: "Legend" }));
    expect(legend.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "Confirmed",
      "Claimed by one side",
      "Disputed",
      "Approximate date",
      "Turning point",
    ]);
  });

  it("replaces the timeline with a text when no event matches", async () => {
    await openPage("?lane=economy");
    expect(screen.getByText(/No event/)).toBeVisible();
  });
});

describe("an opened event", () => {
  it("is in the title of the page and can be fitted to the screen", async () => {
    const user = userEvent.setup();
    const { store } = await openPage("?event=siege");
    expect(document.title).toBe("Siege of a city · A small chronicle");
    const before = store.getState().view.window;
    await user.click(screen.getByRole("button", { name: "Zoom to the open event" }));
    expect(store.getState().view.window).not.toEqual(before);
    act(() => store.actions.selectEvent(undefined));
    expect(document.title).toBe("A small chronicle");
    expect(screen.queryByRole("button", { name: "Zoom to the open event" })).toBeNull();
  });
});

describe("the language", () => {
  it("changes everywhere at once: words, dates, title, lang", async () => {
    const user = userEvent.setup();
    await openPage("?event=invasion");
    await user.click(screen.getByRole("button", { name: "Українська" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Мала хронологія" })).toBeVisible();
    expect(screen.getByText("7 подій")).toBeVisible();
    expect(screen.getByText(/Події до 30 червня 2023/)).toBeVisible();
    // An effect, which runs after the render.
    await waitFor(() => expect(document.title).toBe("Початок вторгнення · Мала хронологія"));
    expect(document.documentElement.lang).toBe("uk");
    expect(screen.getByRole("button", { name: "Українська" })).toHaveAttribute("aria-pressed", "true");
  });

  it("has its own name in itself, whatever the page speaks", async () => {
    await openPage("?lang=uk");
    for (const [name, lang] of [
      ["English", "en"],
      ["Українська", "uk"],
    ] as const)
      expect(screen.getByRole("button", { name })).toHaveAttribute("lang", lang);
  });

  it("is the link's at the start", async () => {
    await openPage("?lang=uk");
    expect(screen.getByRole("combobox", { name: /Пошук/ })).toBeVisible();
    expect(document.documentElement.lang).toBe("uk");
  });
});

describe("the appearance", () => {
  const shown = () => document.documentElement.dataset["theme"];

  it("follows the system, live, until one is chosen", async () => {
    const change = stubScreen({ isDark: true });
    const user = userEvent.setup();
    const { store } = await openPage();
    expect(shown()).toBe("dark");
    change({ isDark: false });
    expect(shown()).toBe("light");
    change({ wantsContrast: true, isDark: true });
    expect(shown()).toBe("contrast");
    await user.click(screen.getByRole("button", { name: "Appearance" }));
    expect(screen.getByRole("menuitemradio", { name: "System" })).toBeChecked();
    await user.click(screen.getByRole("menuitemradio", { name: "Dark" }));
    change({ wantsContrast: false });
    expect(shown()).toBe("dark");
    expect(store.getState().view.theme).toBe("dark");
  });
});

describe("notices", () => {
  it("report in the user's language what was ignored of a link, and can be dismissed", async () => {
    const user = userEvent.setup();
    await openPage("?lang=uk&event=nope&foo=1&from=x");
    const notices = within(screen.getByRole("status", { name: "Повідомлення" }));
    expect(await notices.findByText(/foo/)).toBeVisible();
    expect(notices.getByText(/«x»/)).toBeVisible();
    expect(notices.getByText(/«nope»/)).toBeVisible();
    const buttons = notices.getAllByRole("button", { name: "Закрити повідомлення" });
    // Everything that is missing is in one notice, and dismissed with it.
    expect(buttons).toHaveLength(2);
    await user.click(
      notices
        .getByText(/2 параметри/)
        .closest("div[class]")!
        .querySelector("button")!,
    );
    expect(notices.queryByText(/foo|«nope»/)).toBeNull();
    expect(notices.getByText(/«x»/)).toBeVisible();
  });

  it("show the content of a link as text", async () => {
    const { container } = await openPage(`?event=${encodeURIComponent("<img src=x onerror=alert(1)>")}`);
    expect(await screen.findByText(/<img src=x onerror=alert\(1\)>/)).toBeVisible();
    expect(container.querySelector("img")).toBeNull();
  });
});

describe("the logo of the publisher", () => {
  it("stands before the title, at the size that the page without scripts gives it", async () => {
    const clear = setSiteFacts({ brand: BRAND });
    await openPage();
    const logo = screen.getByRole("img", { name: "The Alder Bend Courier" });
    expect(logo).toHaveAttribute("src", "brand/logo.svg");
    expect([logo.getAttribute("width"), logo.getAttribute("height")]).toEqual(["72", "24"]);
    const title = screen.getByRole("heading", { level: 1, name: "A small chronicle" });
    expect(logo.compareDocumentPosition(title) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    clear();
  });

  it("is not there by itself", async () => {
    const { container } = await openPage();
    expect(container.querySelector(".app-branded")).toBeNull();
  });
});

describe("loading", () => {
  it("draws the frame at once and speaks only when it takes long", async () => {
    await openEmptyPage();
    expect(screen.getByRole("heading", { level: 1, name: "Timeline" })).toBeVisible();
    expect(screen.queryByText("Loading events")).toBeNull();
    expect(await screen.findByText("Loading events")).toBeVisible();
    expect(screen.queryByRole("group", { name: "View" })).toBeNull();
  });

  it.each([
    ["load.network", undefined, /Could not load the file/],
    ["load.status", "503", /returned 503/],
    ["load.stalled", undefined, /is too slow/],
    ["load.too-large", undefined, /larger than 64 MB/],
    ["load.offline", undefined, /offline/],
    ["load.truncated", undefined, /connection was lost/],
    ["load.device", undefined, /from this device/],
  ])("says what happened, where, and what to do: %s", async (code, value, message) => {
    const user = userEvent.setup();
    const { store } = await openEmptyPage();
    const problem = { code, severity: "error", where: "data/file.json", ...(value ? { value } : {}) } as const;
    act(() => store.actions.loadFailed([problem]));
    const alert = within(screen.getByRole("alert"));
    expect(alert.getByRole("heading", { name: "Could not load the events" })).toBeVisible();
    expect(await alert.findByText(message)).toBeVisible();
    await user.click(alert.getByRole("button", { name: "Try again" }));
    expect(store.getState()).toMatchObject({ chronicle: { status: "loading" }, load: { status: "running" } });
  });

  it("names the host that does not let its file be read", async () => {
    const { store } = await openEmptyPage();
    act(() => store.actions.requestLoad("mine.csv"));
    act(() =>
      store.actions.loadFailed([{ code: "load.cors", severity: "error", where: "https://data.example/a.csv" }]),
    );
    expect(await screen.findByText(/^data\.example does not let other sites read the file/)).toBeVisible();
  });

  it("explains why a file could not be opened, and offers to read its dates the other way", async () => {
    const { store } = await openEmptyPage();
    act(() => store.actions.requestLoad("mine.csv"));
    act(() =>
      store.actions.loadFailed([
        { code: "chronicle.events.none", severity: "error", where: "" },
        { code: "event.date.ambiguous", severity: "error", where: "row 2", row: 2, column: "date", value: "3/4/2022" },
      ]),
    );
    const alert = within(screen.getByRole("alert"));
    expect(await alert.findByText("No events can be read.")).toBeVisible();
    expect(alert.getByText("Row 2, column “date”")).toBeVisible();
    await userEvent.click(alert.getByRole("button", { name: "3 April" }));
    expect(store.getState().load).toMatchObject({ status: "running", request: { dayOrder: "day-first" } });
  });

  it("lists no more problems than can be read", async () => {
    const { store } = await openEmptyPage("?lang=uk");
    const problems = Array.from({ length: 25 }, (_, i) => ({
      code: "event.date.invalid",
      severity: "error" as const,
      where: `events[${i}]`,
    }));
    act(() => store.actions.loadFailed(problems));
    await waitFor(() => expect(screen.getAllByText(/events\[/)).toHaveLength(20));
    expect(screen.getByText("… і ще 5")).toBeVisible();
  });
});
