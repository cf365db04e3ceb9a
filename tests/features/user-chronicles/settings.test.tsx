import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { loadAtlas } from "../../../src/features/map/atlas";
import type { ChronicleContent } from "../../../src/model/user-chronicles/content";
import { selectChronicle } from "../../../src/store/selectors/filtered";
import { selectOpenDraft } from "../../../src/store/user-chronicles/selectors";
import { smallContent } from "../../fixtures/chronicles/draft";
import { type DraftPage, draftPage, flush, withDrafts } from "./draft-page";

withDrafts();

const dialog = () => screen.findByRole("dialog", { name: "Timeline settings" });
const row = (name: string) => {
  const found = screen.getByText(name, { selector: "li span" }).closest("li");
  if (!found) throw new Error(`no row ${name}`);
  return within(found);
};
const contentOf = ({ store }: DraftPage): ChronicleContent => {
  const draft = selectOpenDraft(store.getState());
  if (!draft) throw new Error("no draft");
  return draft.content;
};
const type = (element: HTMLElement, value: string) => fireEvent.change(element, { target: { value } });
const field = (name: string | RegExp) => screen.getByRole("textbox", { name });

/** A page with the settings of a draft, at one of their tabs. */
async function settings(tab: string, content: ChronicleContent = smallContent) {
  const page = draftPage();
  page.actions.create(content);
  await flush(page);
  await page.user.click(await screen.findByRole("button", { name: "Topics, places …" }));
  await page.user.click(await within(await dialog()).findByRole("tab", { name: new RegExp(`^${tab}`) }));
  return {
    ...page,
    content: () => contentOf(page),
    click: (name: string | RegExp) => page.user.click(within(screen.getByRole("dialog")).getByRole("button", { name })),
  };
}

describe("the settings of the timeline itself", () => {
  it("change a text in one language, and want a title", async () => {
    const { content } = await settings("Timeline");
    type(field("Title Ukrainian"), "Інша назва");
    expect(content().meta.title).toEqual({ en: "A small chronicle", uk: "Інша назва" });
    type(field("Title Ukrainian"), "");
    type(field("Title English"), "");
    expect(field("Title English")).toHaveAccessibleDescription("The timeline needs a title.");
    expect(content().meta.title).toBe("");
  });

  it("undo one field at a time with Ctrl+Z outside a text field", async () => {
    const { content, click } = await settings("Timeline");
    type(field("Short title English"), "S");
    type(field("Short title English"), "Sm");
    type(field("Description English"), "D");
    fireEvent.keyDown(field("Description English"), { key: "z", ctrlKey: true });
    expect(content().meta.description).toEqual({ en: "D" });
    const tab = screen.getByRole("tab", { name: "Timeline" });
    fireEvent.keyDown(tab, { key: "z", ctrlKey: true });
    expect(content().meta.description).toBeUndefined();
    fireEvent.keyDown(tab, { key: "z", ctrlKey: true });
    expect(content().meta.shortTitle).toBeUndefined();
    expect(field("Short title English")).toHaveValue("");
    fireEvent.keyDown(tab, { key: "z", ctrlKey: true, shiftKey: true });
    expect(content().meta.shortTitle).toEqual({ en: "Sm" });
    // The buttons have the focus once they were pressed; nothing has it where the focused element vanished.
    await click("Redo");
    expect(content().meta.description).toEqual({ en: "D" });
    fireEvent.keyDown(document.activeElement!, { key: "z", ctrlKey: true });
    expect(content().meta.description).toBeUndefined();
    fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
    expect(content().meta.shortTitle).toBeUndefined();
    // Once, though the page listens too.
    fireEvent.keyDown(document.body, { key: "z", ctrlKey: true, shiftKey: true });
    expect(content().meta).toMatchObject({ shortTitle: { en: "Sm" } });
    expect(content().meta.description).toBeUndefined();
  });

  it("keep half an address, which is left out of the timeline until it is one", async () => {
    const { content, user, store } = await settings("Timeline");
    const report = field("Address for reporting errors");
    type(report, "example.org");
    expect(report).toHaveAccessibleDescription(/begins with https/);
    expect(content().meta.reportUrl).toBe("example.org");
    expect(selectChronicle(store.getState())?.meta.reportUrl).toBeUndefined();
    await user.click(screen.getByRole("tab", { name: /^Places/ }));
    await user.click(screen.getByRole("tab", { name: "Timeline" }));
    expect(field("Address for reporting errors")).toHaveValue("example.org");
    type(field("Address for reporting errors"), "https://example.org/errors");
    expect(field("Address for reporting errors")).toHaveAccessibleDescription("");
    expect(content().meta.reportUrl).toBe("https://example.org/errors");
    type(field("Licence of the texts"), "CC BY 4.0");
    expect(content().meta.licence).toEqual({ name: "CC BY 4.0" });
    type(field("Licence of the texts"), "");
    expect(content().meta.licence).toBeUndefined();
  });

  it("read the days covered in any form, and keep what is no day yet", async () => {
    const { content, user } = await settings("Timeline");
    const [from, to] = [field("First day covered"), field("Last day covered")];
    type(from, "1 March 2014");
    expect(from).toHaveAccessibleDescription("1 March 2014");
    expect(content().meta.coverage).toEqual({ from: "2014-03-01", to: "2023-06-30" });
    type(to, "2013");
    expect(to).toHaveAccessibleDescription(/Give a day/);
    type(to, "2013-01-01");
    expect(to).toHaveAccessibleDescription(/The last day is before the first/);
    type(to, "");
    expect(to).toHaveAccessibleDescription(/Give both days/);
    expect(content().meta.coverage).toEqual({ from: "2014-03-01", to: "" });
    type(to, "may 20");
    expect(content().meta.coverage).toEqual({ from: "2014-03-01", to: "may 20" });
    await user.click(screen.getByRole("tab", { name: /^Places/ }));
    await user.click(screen.getByRole("tab", { name: "Timeline" }));
    expect(field("Last day covered")).toHaveValue("may 20");
    type(field("Last day covered"), "");
    type(field("First day covered"), "");
    expect(content().meta.coverage).toBeUndefined();
  });

  it("remove a language only after a warning, and with none of its texts", async () => {
    const { content, click, user } = await settings("Timeline");
    await click("Remove Ukrainian");
    expect(screen.getByRole("alert")).toHaveTextContent(/^\d+ texts in Ukrainian will have no field here any more/);
    await waitFor(() => expect(screen.getByRole("button", { name: "Keep Ukrainian" })).toHaveFocus());
    await user.keyboard("{Enter}");
    expect(screen.queryByRole("alert")).toBeNull();
    await waitFor(() => expect(screen.getByRole("button", { name: "Remove Ukrainian" })).toHaveFocus());
    await click("Remove Ukrainian");
    await user.click(
      within(screen.getByRole("group", { name: "Remove Ukrainian" })).getByRole("button", { name: "Remove Ukrainian" }),
    );
    expect(content().meta.languages).toEqual(["en"]);
    expect(content().lanes).toEqual(smallContent.lanes);
    expect(field("Title")).toHaveValue("A small chronicle");
    // The last one stays.
    expect(screen.queryByRole("button", { name: /^Remove English/ })).toBeNull();
  });

  it("add a language by its name or tag, and make it the main one", async () => {
    const { content, click, user } = await settings("Timeline");
    await click("Add a language");
    const search = field("Language, or its tag");
    await waitFor(() => expect(search).toHaveFocus());
    expect(screen.getByRole("button", { name: "Do not add" })).toBeVisible();
    await user.type(search, "poli");
    expect(screen.getByRole("button", { name: /Polish/ })).toBeVisible();
    // This Enter is for an input method.
    fireEvent.keyDown(search, { key: "Enter", keyCode: 229 });
    expect(content().meta.languages).toEqual(["en", "uk"]);
    await user.clear(search);
    await user.type(search, "PT-br{Enter}");
    expect(content().meta.languages).toEqual(["en", "uk", "pt-BR"]);
    await click("Add a language");
    await user.type(field("Language, or its tag"), "???");
    expect(screen.getByText(/No such language/)).toBeVisible();
    await click("Make Ukrainian the main language");
    expect(content().meta.languages).toEqual(["uk", "en", "pt-BR"]);
    expect(content().events.find(({ id }) => id === "speech")?.title).toEqual({ en: "A speech abroad" });
  });
});

describe("the topics", () => {
  it("are added, named where they are, and moved", async () => {
    const { content, click, user } = await settings("Topics");
    await click("Add topic");
    const name = field("Name of the topic English");
    await waitFor(() => expect(name).toHaveFocus());
    expect(name).toHaveAccessibleDescription(/Give it a name/);
    await user.type(name, "Culture");
    expect(content().lanes.at(-1)).toMatchObject({ label: { en: "Culture" } });
    await click("Move up: Culture");
    expect(
      content()
        .lanes.map(({ id }) => id)
        .indexOf(content().lanes[2]!.id),
    ).toBe(2);
    expect(content().lanes[2]).toMatchObject({ label: { en: "Culture" } });
    expect(screen.getByText("Culture: now 3 of 4.")).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("button", { name: "Move up: Culture" })).toHaveFocus());
    fireEvent.keyDown(screen.getByRole("button", { name: "Move up: Culture" }), { key: "ArrowUp", altKey: true });
    expect(content().lanes[1]).toMatchObject({ label: { en: "Culture" } });
  });

  it("are removed at once if no event belongs to them, else with their events moved", async () => {
    const { content, click, user } = await settings("Topics");
    await click("Remove: Economy");
    expect(content().lanes.map(({ id }) => id)).toEqual(["war", "talks"]);
    expect(row("Military").getByText("4 events")).toBeVisible();
    await click("Remove: Military");
    expect(screen.getByText("4 events belong to “Military”. What becomes of them?")).toBeVisible();
    await waitFor(() => expect(screen.getByRole("radio", { name: "Move them to another topic" })).toHaveFocus());
    const target = screen.getByRole("combobox", { name: "Topic that takes them" });
    expect(target).toHaveDisplayValue("Choose…");
    await click("Remove");
    await waitFor(() => expect(target).toHaveFocus());
    expect(content().lanes.map(({ id }) => id)).toEqual(["war", "talks"]);
    await user.selectOptions(target, "talks");
    await click("Remove");
    expect(content().lanes.map(({ id }) => id)).toEqual(["talks"]);
    expect(content().events.every(({ lane }) => lane === "talks")).toBe(true);
    await click("Undo");
    expect(row("Military").getByText("4 events")).toBeVisible();
    await click("Remove: Military");
    await user.click(screen.getByRole("radio", { name: /Leave them without a topic/ }));
    await click("Remove");
    expect(content().events.filter(({ lane }) => lane === undefined)).toHaveLength(4);
  });

  it("keep the direction of a name to itself in a sentence", async () => {
    const lanes = smallContent.lanes.map((lane, at) => (at === 0 ? { ...lane, label: "צבא" } : lane));
    const { click } = await settings("Topics", { ...smallContent, lanes });
    await click("Remove: צבא");
    expect(screen.getByText("4 events belong to “\u2068צבא\u2069”. What becomes of them?")).toBeVisible();
  });

  it("stay if the question is answered so", async () => {
    const { content, click } = await settings("Topics");
    await click("Remove: Military");
    await click("Keep");
    expect(content()).toEqual(smallContent);
    await waitFor(() => expect(screen.getByRole("button", { name: "Remove: Military" })).toHaveFocus());
  });
});

describe("the actors", () => {
  it("are left out of their events unless the user names another: nobody gets the words of somebody else", async () => {
    const { content, click, user } = await settings("Actors");
    const [first, second] = smallContent.actors;
    if (!first || !second) throw new Error("no actors");
    const named = (id: string) => content().events.filter(({ actors }) => actors.includes(id)).length;
    const before = named(second.id);
    await click(/^Remove: Ukraine/);
    await waitFor(() => expect(screen.getByRole("radio", { name: "Leave it out of them" })).toHaveFocus());
    await user.keyboard("{Tab}{Enter}");
    expect(named(first.id)).toBe(0);
    expect(named(second.id)).toBe(before);
  });

  it("have a kind, a role and other spellings", async () => {
    const { content, click, user } = await settings("Actors");
    await click(/^Ukraine/);
    await user.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "organisation");
    type(field("Role English"), "A state");
    await user.type(field("Other spellings"), "Ucraina{Enter} Ukrajina {Enter}");
    expect(field("Other spellings")).toHaveValue("Ucraina\n Ukrajina \n");
    expect(content().actors[0]).toMatchObject({
      kind: "organisation",
      role: { en: "A state" },
      aliases: ["Ucraina", "Ukrajina"],
    });
  });

  it("are found among hundreds, and shown a hundred at a time", async () => {
    const actors = Array.from({ length: 250 }, (_, at) => ({
      id: `a${at}`,
      kind: "person" as const,
      name: `Person ${at}`,
      aliases: [`Alias ${at}`],
    }));
    const { click, user } = await settings("Actors", { ...smallContent, actors });
    expect(screen.getAllByRole("listitem")).toHaveLength(100);
    await click("Show 100 more");
    expect(screen.getAllByRole("listitem")).toHaveLength(200);
    await click("Show 50 more");
    await user.type(screen.getByRole("textbox", { name: "Find in the list" }), "alias 17");
    expect(screen.getByText("Found: 11")).toBeVisible();
    expect(screen.getAllByRole("listitem")).toHaveLength(11);
    await user.type(screen.getByRole("textbox", { name: "Find in the list" }), "x");
    expect(screen.getByText("Nothing found.")).toBeVisible();
    await click("Add actor");
    await waitFor(() => expect(field("Name English")).toHaveFocus());
  });
});

describe("the places", () => {
  it("have a point that is typed, with what is wrong with it said and kept", async () => {
    const { content, click, user } = await settings("Places");
    await click(/^Kyiv/);
    const point = field("Latitude and longitude");
    type(point, "50°27′N 30°31′E");
    expect(content().places[0]).toMatchObject({ lat: 50.45, lon: 30.516667 });
    expect(point).toHaveValue("50°27′N 30°31′E");
    type(point, "151.2, -33.9");
    expect(point).toHaveAccessibleDescription(/The latitude is between −90 and 90/);
    expect(content().places[0]).toMatchObject({ lat: 50.45, lon: 30.516667 });
    await user.click(screen.getByRole("tab", { name: "Timeline" }));
    await click("Close");
    await user.click(screen.getByRole("button", { name: "Topics, places …" }));
    await user.click(await screen.findByRole("tab", { name: /^Places/ }));
    await click(/^Kyiv/);
    expect(field("Latitude and longitude")).toHaveValue("151.2, -33.9");
    type(field("Latitude and longitude"), "");
    expect(content().places[0]).toEqual(smallContent.places[0]);
  });

  it("have a point that is picked on the map, which names a country that was missing", async () => {
    await loadAtlas("europe");
    const { content, click, user } = await settings("Places");
    await click(/^Kyiv/);
    type(field("Latitude and longitude"), "50.45, 30.52");
    const map = await screen.findByRole("application", { name: "Map: point of Kyiv" });
    expect(await screen.findByText(/° E, Ukraine$/)).toBeVisible();
    map.focus();
    await user.keyboard("{ArrowUp}{Enter}");
    const [kyiv] = content().places;
    expect(kyiv?.lat).toBeGreaterThan(50.45);
    expect(kyiv?.country).toBe("UA");
    expect(field("Latitude and longitude")).toHaveValue(`${kyiv?.lat}, ${kyiv?.lon}`);
    expect(screen.getByRole("combobox", { name: "Country" })).toHaveDisplayValue("Ukraine");
    await user.selectOptions(screen.getByRole("combobox", { name: "Country" }), "Poland");
    await user.selectOptions(screen.getByRole("combobox", { name: "What the point marks" }), "A town or city");
    expect(content().places[0]).toMatchObject({ country: "PL", precision: "city" });
  });
});

describe("the periods", () => {
  it("are dated in words, and say when they overlap", async () => {
    const { content, click } = await settings("Periods");
    expect(row("Early years").getByText(/^2 events · 21 Nov 2013 – 23 Feb 2022$/)).toBeVisible();
    await click(/^Early years/);
    const date = field("From – to");
    type(date, "March 2014 – May 2022");
    expect(content().eras[0]?.date).toBe("2014-03/2022-05");
    expect(date).toHaveAccessibleDescription(/March 2014\s–\sMay 2022$/);
    expect(screen.getByText(/^Overlaps with Invasion/)).toBeVisible();
    type(date, "soon");
    expect(date).toHaveAccessibleDescription(/This cannot be read as dates/);
    expect(content().eras[0]?.date).toBe("soon");
  });

  it("are removed without a question", async () => {
    const { content, click } = await settings("Periods");
    await click("Remove: Early years");
    expect(content().eras.map(({ id }) => id)).toEqual(["invasion"]);
    await waitFor(() => expect(screen.getByRole("button", { name: "Remove: Invasion" })).toHaveFocus());
  });
});

it("the list follows a change from elsewhere", async () => {
  const { actions, store } = await settings("Topics");
  const draft = selectOpenDraft(store.getState());
  act(() => actions.change(draft?.id ?? "", (now) => ({ ...now, lanes: now.lanes.slice(1) })));
  expect(screen.queryByText("Military", { selector: "li span" })).toBeNull();
});
