/** The table of an open draft, with a real store. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { act, fireEvent, render, screen, within, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftTable } from "../../../src/features/user-chronicles/table/DraftTable";
import type { ChronicleContent } from "../../../src/model/user-chronicles/content";
import { newEvent } from "../../../src/model/user-chronicles/edit-events";
import type { AppStore } from "../../../src/store/app-store";
import { StoreProvider } from "../../../src/store/react";
import { selectOpenDraft } from "../../../src/store/user-chronicles/selectors";
import { userChronicleActionsOf } from "../../../src/store/user-chronicles/user-chronicles";
import { stubScreen } from "../../app/page-fixture";
import { aDraft, showDraft, smallContent } from "../../fixtures/chronicles/draft";
import { loadedStore } from "../../fixtures/chronicles/small";
import { InEnglish } from "../../fixtures/in-english";

let store: AppStore;
const draft = () => selectOpenDraft(store.getState())!;
const eventOf = (id: string) => draft().content.events.find((event) => event.id === id);

beforeEach(() => {
  stubScreen();
  globalThis.indexedDB = new IDBFactory();
  // Without a layout, nothing would be in sight.
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(1_200);
});
afterEach(() => {
  userChronicleActionsOf(store).dispose();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function openTable(content: ChronicleContent = smallContent) {
  store = loadedStore();
  showDraft(store, aDraft({ content }));
  userChronicleActionsOf(store);
  render(
    <InEnglish>
      <StoreProvider store={store}>
        <DraftTable />
      </StoreProvider>
    </InEnglish>,
  );
  const grid = await screen.findByRole("grid", { name: "Table of events" });
  return { user: userEvent.setup(), grid };
}

/** @param column  0 is the checkbox, 1 the number, 2 the date, 3 the title */
const cell = (row: number, column: number): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`)!;
const press = (user: ReturnType<typeof userEvent.setup>, keys: string) => user.keyboard(keys);
const clipboard = (text: string, html = "") => ({
  clipboardData: { getData: (type: string) => (type === "text/html" ? html : text), setData: vi.fn() },
});
const paste = (text: string, html = "") =>
  act(() => {
    fireEvent.paste(document.activeElement!, clipboard(text, html));
  });
const report = () => screen.getByRole("status");

describe("the grid", () => {
  it("has a row for each event by date and one for new ones, and one cell that Tab reaches", async () => {
    const { grid, user } = await openTable();
    expect(grid).toHaveAttribute("aria-rowcount", "9");
    expect(within(grid).getAllByRole("columnheader", { name: /^Title, / })).toHaveLength(2);
    expect(cell(0, 2)).toHaveTextContent("2013-11-21");
    expect(cell(7, 3)).toHaveTextContent("New event");
    expect(grid.querySelectorAll("[tabindex='0']")).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Title, English" }));
    expect(cell(0, 3)).toHaveTextContent("A prisoner exchange");
    await user.click(screen.getByRole("button", { name: "Title, English" }));
    expect(screen.getByRole("columnheader", { name: "Title, English" })).toHaveAttribute("aria-sort", "descending");
    expect(cell(6, 3)).toHaveTextContent("A prisoner exchange");
  });

  it("is walked through with the keys", async () => {
    const { user } = await openTable();
    await user.click(cell(0, 2));
    for (const [keys, place] of [
      ["{ArrowDown}{ArrowRight}", cell(1, 3)],
      ["{End}", cell(1, 16)],
      ["{Home}", cell(1, 0)],
      ["{Control>}{End}{/Control}", cell(7, 16)],
      ["{Control>}{Home}{/Control}", cell(0, 0)],
      ["{ArrowUp}", cell(-1, 0)],
      ["{PageDown}", cell(7, 0)],
      ["{PageUp}", cell(0, 0)],
    ] as const) {
      await press(user, keys);
      await waitFor(() => expect(place).toHaveFocus());
    }
    await press(user, " ");
    expect(screen.getByText("1 event selected")).toBeVisible();
  });

  it("shows which event is open, and opens another by its number", async () => {
    const { user } = await openTable();
    await user.click(screen.getByRole("button", { name: "Row 3: open “Invasion begins”" }));
    expect(store.getState().selection.eventId).toBe("invasion");
    expect(screen.getByText("2022-02-24").closest("[role=row]")).toHaveAttribute("aria-current", "true");
  });

  it("shows the events that the filters of the page let through, and what has just been edited", async () => {
    const { user, grid } = await openTable();
    act(() => store.actions.setFacet("lane", ["war"]));
    expect(screen.getByText(/3 events are hidden by the filters/)).toBeVisible();
    expect(grid).toHaveAttribute("aria-rowcount", "6");
    await user.click(cell(0, 5));
    await press(user, "Culture{Enter}");
    expect(cell(0, 5)).toHaveTextContent("Culture");
    expect(report()).toHaveTextContent("New in the lists: Culture.");
    await user.click(screen.getByRole("button", { name: "Show all" }));
    expect(grid).toHaveAttribute("aria-rowcount", "9");
  });

  it("shows the beginning of a long text; the cell has all of it", async () => {
    const long = "word ".repeat(4_000).trim();
    const [first, ...others] = smallContent.events;
    const { user } = await openTable({ ...smallContent, events: [{ ...first!, summary: { en: long } }, ...others] });
    expect(cell(0, 8).textContent.length).toBe(300);
    await user.click(cell(0, 8));
    await press(user, "{Enter}");
    expect(screen.getByRole("textbox")).toHaveValue(long);
    await press(user, "{Escape}");
  });

  it("draws only what is in sight of many events", async () => {
    const events = Array.from({ length: 5_000 }, (_, index) =>
      newEvent(String(1000 + (index % 900)), `E${index}`, "war"),
    );
    const { grid } = await openTable({ ...smallContent, events });
    expect(grid).toHaveAttribute("aria-rowcount", "5002");
    expect(within(grid).getAllByRole("row").length).toBeLessThan(60);
  });
});

describe("an edit of a cell", () => {
  it("begins with typing, Enter or F2, and is saved with Enter and Tab, which move on", async () => {
    const { user } = await openTable();
    await user.click(cell(0, 2));
    await press(user, "2013-12{Enter}");
    expect(eventOf("protests")?.date).toBe("2013-12");
    await waitFor(() => expect(cell(1, 2)).toHaveFocus());
    await press(user, "{F2}{Control>}a{/Control}12 May 2015{Tab}");
    expect(eventOf("minsk")?.date).toBe("2015-05-12");
    await waitFor(() => expect(cell(1, 3)).toHaveFocus());
    await press(user, "{Enter} agreed{Shift>}{Tab}{/Shift}");
    await waitFor(() => expect(cell(1, 2)).toHaveFocus());
    expect(draft().past).toHaveLength(3);
    await press(user, "{Control>}z{/Control}");
    expect(draft().past).toHaveLength(2);
    expect(report()).toHaveTextContent("Undone.");
  });

  it("is cancelled with Esc, and saved by a click elsewhere", async () => {
    const { user } = await openTable();
    await user.click(cell(0, 6));
    await press(user, "Disputed{Escape}");
    expect(eventOf("protests")?.status).toBe("confirmed");
    await waitFor(() => expect(cell(0, 6)).toHaveFocus());
    await press(user, "disputed");
    await user.click(cell(3, 3));
    expect(eventOf("protests")?.status).toBe("disputed");
    await waitFor(() => expect(cell(3, 3)).toHaveFocus());
  });

  it("keeps a refused text in the field, with what would be right, until it is mended", async () => {
    const { user } = await openTable();
    await user.click(cell(0, 2));
    await press(user, "3/4/2022{Enter}");
    const field = screen.getByRole("textbox", { name: /^Date of / });
    expect(field).toHaveValue("3/4/2022");
    await waitFor(() => expect(field).toHaveFocus());
    expect(field).toHaveAccessibleDescription(/which number is the day/);
    expect(eventOf("protests")?.date).toBe("2013-11-21");
    await user.click(cell(2, 3));
    expect(screen.getByRole("alert")).toBeVisible();
    await waitFor(() => expect(field).toHaveFocus());
    await user.clear(field);
    await user.type(field, "3 April 2022{Enter}");
    expect(eventOf("protests")?.date).toBe("2022-04-03");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("gets the focus back however often the same text is refused", async () => {
    const { user } = await openTable();
    await user.click(cell(0, 2));
    await press(user, "soon{Enter}");
    const field = screen.getByRole("textbox", { name: /^Date of / });
    for (let times = 0; times < 2; times += 1) {
      act(() => screen.getByRole("button", { name: "Add event" }).focus());
      await waitFor(() => expect(field).toHaveFocus());
    }
  });

  it("begins empty for an input method, whose Enter does not end it", async () => {
    const { user } = await openTable();
    for (const key of [{ key: "Process", keyCode: 229 }, { key: "Dead" }]) {
      await user.click(cell(0, 3));
      fireEvent.keyDown(cell(0, 3), key);
      const field = screen.getByRole("textbox", { name: /^Title/ });
      expect(field).toHaveValue("");
      await waitFor(() => expect(field).toHaveFocus());
      fireEvent.keyDown(field, { key: "Enter", keyCode: 229 });
      expect(field).toBeVisible();
      await press(user, "{Escape}");
    }
    expect(eventOf("protests")?.title).toEqual(smallContent.events[0]?.title);
  });

  it("clears what may be empty, and says what may not", async () => {
    const { user } = await openTable();
    await user.click(cell(0, 7));
    await press(user, "{Delete}");
    expect(eventOf("protests")).not.toHaveProperty("importance");
    await user.click(cell(0, 2));
    await press(user, "{Delete}");
    expect(screen.getByText(/^Row 1, Date, “”: An event needs a date/)).toBeVisible();
    expect(eventOf("protests")?.date).toBe("2013-11-21");
  });

  it("in the last row makes a new event, as the button does", async () => {
    const { user } = await openTable();
    await user.click(cell(7, 3));
    await press(user, "Something else{Tab}");
    expect(draft().content.events.at(-1)).toMatchObject({ date: "2023-05~", title: { en: "Something else" } });
    await waitFor(() => expect(cell(7, 4)).toHaveFocus());
    await user.click(screen.getByRole("button", { name: "Add event" }));
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Date of “New event”" })).toHaveFocus());
    expect(draft().content.events).toHaveLength(9);
  });
});

describe("the clipboard", () => {
  it("writes a block over cells and into new rows, in one step, and reports what it could not read", async () => {
    const { user } = await openTable();
    await user.click(cell(6, 2));
    paste('2023-06\t"Line\none"\n31.02.2022\tTwo\n2024-01-01\tThree\tТри\n');
    expect(report()).toHaveTextContent("2 cells changed, 1 row added, 1 value not read.");
    expect(report()).toHaveTextContent(/Pasted row 2, Date, “31\.02\.2022”: .*This row was not added\./);
    expect(eventOf("exchange")).toMatchObject({ date: "2023-06", title: { en: "Line one" } });
    expect(draft().content.events.at(-1)).toMatchObject({ date: "2024-01-01", title: { en: "Three", uk: "Три" } });
    expect(draft().past).toHaveLength(1);
    await user.click(within(report().parentElement!).getByRole("button", { name: "Undo" }));
    expect(draft().content.events).toHaveLength(7);
  });

  it("takes a table of a document, and fills the marked range with a single value", async () => {
    const { user } = await openTable();
    await user.click(cell(0, 6));
    const row = (cells: string) => `<tr>${cells}</tr>`;
    paste(
      "Disputed 1 Claimed 2",
      `<table>${row("<td>Disputed</td><td>1</td>")}${row("<td>Claimed</td><td>2</td>")}</table>`,
    );
    expect(eventOf("minsk")).toMatchObject({ status: "claimed", importance: 2 });
    await press(user, "{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    expect(cell(2, 6)).toHaveAttribute("aria-selected", "true");
    paste("Reported");
    expect(
      draft()
        .content.events.slice(0, 4)
        .map(({ status }) => status),
    ).toEqual(["reported", "reported", "reported", "confirmed"]);
  });

  it("gets the marked range as text, and Ctrl+D fills it down", async () => {
    const { user } = await openTable();
    await user.click(cell(0, 2));
    await user.keyboard("{Shift>}");
    await user.click(cell(1, 3));
    await user.keyboard("{/Shift}");
    const event = clipboard("");
    fireEvent.copy(document.activeElement!, event);
    expect(event.clipboardData.setData).toHaveBeenCalledWith(
      "text/plain",
      "2013-11-21\tProtests begin in Kyiv\n2015-02-12\tMinsk ceasefire",
    );
    await press(user, "{Control>}d{/Control}");
    expect(eventOf("minsk")).toMatchObject({ date: "2013-11-21", title: { en: "Protests begin in Kyiv" } });
    expect(report()).toHaveTextContent("2 cells changed.");
  });

  it("pasted into the field of a cell stays there, unless it is a block of cells", async () => {
    const { user } = await openTable();
    await user.click(cell(0, 6));
    await press(user, "{F2}");
    paste("Claimed\t5");
    expect(eventOf("protests")).toMatchObject({ status: "claimed", importance: 5 });
    expect(screen.queryByRole("textbox")).toBeNull();
  });
});

describe("the focus", () => {
  it("goes to the grid where a button vanishes with what it does", async () => {
    const { user } = await openTable();
    await user.click(cell(2, 0));
    await user.click(screen.getByRole("button", { name: "Clear selection" }));
    await waitFor(() => expect(cell(2, 0)).toHaveFocus());
    await user.click(cell(6, 0));
    await user.click(screen.getByRole("button", { name: "Delete" }));
    expect(document.activeElement).toHaveAttribute("data-place");
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(document.activeElement).toHaveAttribute("data-place");
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Close the message" }));
    expect(document.activeElement).toHaveAttribute("data-place");
  });
});

describe("a change that would make too many events", () => {
  it("is said to be refused, and leaves what was selected", async () => {
    const { user } = await openTable();
    vi.spyOn(userChronicleActionsOf(store), "change").mockImplementation((_id, edit) => {
      edit(draft().content);
      return false;
    });
    await user.click(cell(1, 0));
    await user.click(screen.getByRole("button", { name: "Duplicate" }));
    expect(report()).toHaveTextContent(/^There is no more room/);
    expect(cell(1, 0)).toBeChecked();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Close the message" }));
    await user.click(screen.getByRole("button", { name: "Add event" }));
    expect(report()).toHaveTextContent(/^There is no more room/);
    await user.click(cell(7, 3));
    await press(user, "Another{Enter}");
    expect(screen.getByRole("textbox", { name: /^Title/ })).toHaveAccessibleDescription(/There is no more room/);
    await press(user, "{Escape}");
    await user.click(cell(7, 2));
    paste("2024\tA\n2025\tB");
    expect(report()).toHaveTextContent(/^There is no more room/);
  });
});

describe("several events", () => {
  const tick = async (user: ReturnType<typeof userEvent.setup>, ...rows: readonly number[]) => {
    for (const row of rows) await user.click(cell(row, 0));
  };

  it("get topic, status and importance in one step", async () => {
    const { user } = await openTable();
    await tick(user, 0, 1);
    await user.click(screen.getByRole("button", { name: "Topic, status …" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Topic" }), "Military");
    await user.selectOptions(screen.getByRole("combobox", { name: "Importance" }), "1");
    await user.click(screen.getByRole("button", { name: "Apply" }));
    expect(eventOf("minsk")).toMatchObject({ lane: "war", importance: 1, status: "confirmed" });
    expect(report()).toHaveTextContent("2 events changed.");
    expect(draft().past).toHaveLength(1);
    expect(screen.getByText("2 events selected")).toBeVisible();
    // After another edit the last step is not the one that the message is about.
    expect(screen.getByRole("button", { name: "Undo" })).toBeVisible();
    act(
      () =>
        void userChronicleActionsOf(store).change(draft().id, (now) => ({
          ...now,
          meta: { ...now.meta, title: "Other" },
        })),
    );
    expect(report()).toHaveTextContent("2 events changed.");
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("get tags, and lose them", async () => {
    const { user } = await openTable();
    await tick(user, 0, 1);
    await user.click(screen.getByRole("button", { name: "Tags" }));
    await user.type(screen.getByRole("textbox", { name: "Tag" }), "checked");
    await user.click(screen.getByRole("button", { name: "Add" }));
    expect(eventOf("minsk")?.tags).toEqual(["checked"]);
    await user.click(screen.getByRole("button", { name: "Remove" }));
    expect(eventOf("minsk")?.tags).toEqual([]);
  });

  it("are moved in time, as far as their dates can be read", async () => {
    const events = [...smallContent.events, newEvent("soon", "Unclear #1", "war")];
    const { user } = await openTable({ ...smallContent, events });
    await user.click(screen.getByRole("checkbox", { name: "Select all events shown" }));
    await user.click(screen.getByRole("button", { name: "Shift dates" }));
    const amount = screen.getByRole("textbox", { name: "By how much" });
    await user.clear(amount);
    await user.type(amount, "−2");
    await user.selectOptions(screen.getByRole("combobox", { name: "Unit" }), "Weeks");
    await user.click(screen.getByRole("button", { name: "Apply" }));
    expect(eventOf("invasion")?.date).toBe("2022-02-10");
    expect(report()).toHaveTextContent(/7 events changed\..*could not be shifted: Unclear #1/);
  });

  it("are duplicated and deleted; copies are selected in place of the originals", async () => {
    const { user, grid } = await openTable();
    await tick(user, 1, 2);
    await user.click(screen.getByRole("button", { name: "Duplicate" }));
    expect(grid).toHaveAttribute("aria-rowcount", "11");
    expect(cell(2, 3)).toHaveTextContent("Minsk ceasefire");
    expect(cell(2, 0)).toBeChecked();
    expect(cell(1, 0)).not.toBeChecked();
    await user.click(screen.getByRole("button", { name: "Delete" }));
    expect(report()).toHaveTextContent("2 events deleted.");
    expect(draft().content.events).toEqual(smallContent.events);
    expect(screen.queryByText(/selected$/)).toBeNull();
  });
});
