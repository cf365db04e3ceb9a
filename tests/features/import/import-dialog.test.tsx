import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { ImportDialog } from "../../../src/features/import/ImportDialog";
import { openOnRequest } from "../../../src/app/files/load-on-request";
import { type AppStore, createAppStore } from "../../../src/store/app-store";
import type { ImportStep } from "../../../src/store/state";
import { stubModalDialogs } from "../../fixtures/modal-dialogs";
import { renderInUkrainian, renderWith } from "../../fixtures/render-with";

beforeAll(stubModalDialogs);
beforeEach(() => localStorage.clear());

const TABLE = `date,end,title,theme,status
2022-02-24,,Invasion,Military,confirmed
2022-02-26,2021-05-20,Siege,Military,confirmed
30 Feb 2022,,Talks,Military,confirmed
3/4/2022,,Bucha,Military,confirmed
5/4/2022,,Another,Military,confirmed
,,No date,Militry,confirmed
2022-03-05,,,Military,unclear
`;

/** Opens the dialog on a file that is read as on the page. */
async function open(text: string, step: ImportStep = "check", name = "a.csv", lang: "en" | "uk" = "en") {
  const store = createAppStore();
  const page = "https://app.example/";
  openOnRequest(store, page);
  const onChooseFile = vi.fn();
  const dialog = <ImportDialog onChooseFile={onChooseFile} />;
  if (lang === "uk") await renderInUkrainian(store, dialog);
  else renderWith(store, dialog);
  act(() => store.actions.openFile(new File([text], name, { type: "text/csv" })));
  await isRead(store);
  act(() => store.actions.showImport(step));
  const found = await screen.findByRole("dialog");
  return { store, dialog: within(found), onChooseFile };
}

const isRead = (store: AppStore) =>
  waitFor(() => expect(store.getState().load.status).not.toBe("running"), { timeout: 15_000 });

const titlesIn = (store: AppStore) => {
  const { chronicle } = store.getState();
  return chronicle.status === "ready" ? [...chronicle.chronicle.events].map(({ title }) => title) : [];
};

const rowOf = async (dialog: ReturnType<typeof within>, name: RegExp) =>
  within(await dialog.findByRole("row", { name }));

/** The first problem of a row. */
const problemIn = (row: number) =>
  waitFor(() => {
    const found = document.querySelector<HTMLElement>(`[data-item^="row ${row}, "]`);
    if (!found) throw new Error(`no problem in row ${row}`);
    return within(found);
  });

describe("step 3, check", () => {
  it("counts rows, and lists every problem with its place, value and remedy, errors first", async () => {
    const { dialog } = await open(TABLE);
    expect(await dialog.findByText("rows read")).toBeVisible();
    const numbers = dialog.getAllByRole("definition").map(({ textContent }) => textContent);
    expect(numbers).toEqual(["7", "1", "5", "1"]);
    expect(dialog.getByRole("tab", { name: "To look at (6)" })).toHaveAttribute("aria-selected", "true");
    const impossible = await problemIn(4);
    expect(impossible.getByText("30 Feb 2022")).toBeVisible();
    expect(impossible.getByText("February 2022 has 28 days.")).toBeVisible();
    expect(dialog.getByText("5 rows will be left out")).toBeVisible();
    expect(dialog.getByRole("button", { name: "Open 2 events" })).toBeVisible();
  });

  it("counts and lists all rows of a problem that is reported once", async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `2022-02-24,Event ${at},${at}.jpg`);
    const { dialog } = await open(["date,title,image", ...rows].join("\n"));
    expect(await dialog.findByText("In 30 rows: 2–31")).toBeVisible();
    const row = await problemIn(2);
    expect(row.getByText(/^30: 0\.jpg, 1\.jpg, /)).toBeVisible();
    const numbers = dialog.getAllByRole("definition").map(({ textContent }) => textContent);
    expect(numbers).toEqual(["30", "0", "0", "30"]);
  });

  it("corrects with one click, says what is left and moves to the next problem", async () => {
    const { store, dialog } = await open(TABLE);
    const end = await problemIn(3);
    await userEvent.click(await end.findByRole("button", { name: "Use 2022-05-20" }));
    await isRead(store);
    expect(
      await dialog.findByText(/Row 3, column “end” is changed. 5 problems are left to look at/),
    ).toBeInTheDocument();
    expect(dialog.queryByText("2021-05-20")).toBeNull();
    expect(document.activeElement?.closest("[data-item]")).not.toBeNull();
    await userEvent.click(dialog.getByRole("button", { name: "Undo" }));
    await isRead(store);
    expect(await dialog.findByText("2021-05-20")).toBeVisible();
    expect(dialog.queryByRole("button", { name: "Undo" })).toBeNull();
    expect(document.activeElement?.closest("[data-item]")).not.toBeNull();
  });

  it("answers for all rows of a kind, and fills a date from above", async () => {
    const { store, dialog } = await open(TABLE);
    await userEvent.click(await dialog.findByRole("button", { name: "Day first for all 2" }));
    await isRead(store);
    expect(titlesIn(store)).toEqual(["Invasion", "Siege", "Bucha", "Another"]);
    const empty = await problemIn(7);
    await userEvent.click(await empty.findByRole("button", { name: "Same as above" }));
    await isRead(store);
    expect(titlesIn(store)).toContain("No date");
  });

  it("edits a cell in place: Enter saves, Esc leaves the field alone", async () => {
    const { store, dialog } = await open(TABLE);
    const row = await problemIn(4);
    await userEvent.click(await row.findByRole("button", { name: "Edit row 4, date" }));
    const field = row.getByRole("textbox", { name: "Row 4, date" });
    await waitFor(() => expect(field).toHaveFocus());
    expect(field).toHaveValue("30 Feb 2022");
    await userEvent.keyboard("{Escape}");
    expect(row.queryByRole("textbox")).toBeNull();
    expect(store.getState().importStep).toBe("check");
    await userEvent.click(row.getByRole("button", { name: "Edit row 4, date" }));
    await userEvent.clear(row.getByRole("textbox"));
    await userEvent.keyboard("28 Feb 2022{Enter}");
    await isRead(store);
    expect(titlesIn(store)).toContain("Talks");
    expect(await dialog.findByText("1 cell changed")).toBeVisible();
  });

  it("offers a choice where several are possible", async () => {
    const { store, dialog } = await open("title,date,status\nA,2001,unclear\nB,2002,\n");
    await userEvent.selectOptions(await dialog.findByRole("combobox", { name: "Choose for row 2" }), "claimed");
    await isRead(store);
    expect(await dialog.findByText("Nothing to look at: everything can be opened.")).toBeVisible();
  });

  it("uses all suggestions of a kind at once", async () => {
    const { store, dialog } = await open("title,date\nA,44616\nB,44617\nC,2001\n");
    await userEvent.click(await dialog.findByRole("button", { name: "Use all 2 suggestions" }));
    await isRead(store);
    expect(titlesIn(store)).toHaveLength(3);
  });

  it("lists ready and all rows, each of which can be changed", async () => {
    const { store, dialog } = await open(TABLE);
    await userEvent.click(await dialog.findByRole("tab", { name: "Ready (1)" }));
    expect(await dialog.findAllByRole("row")).toHaveLength(2);
    await userEvent.click(dialog.getByRole("tab", { name: "All rows (7)" }));
    expect(dialog.getAllByRole("row")).toHaveLength(8);
    await userEvent.click(dialog.getByRole("button", { name: "Edit row 2" }));
    await userEvent.clear(dialog.getByRole("textbox", { name: "Row 2, title" }));
    await userEvent.type(dialog.getByRole("textbox", { name: "Row 2, title" }), "Renamed{Enter}");
    await isRead(store);
    expect(titlesIn(store)).toContain("Renamed");
  });

  it("saves the list of problems without formulas, and the corrected file", async () => {
    const saved: { readonly name: string; readonly text: Promise<string> }[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click() {});
    let blob = new Blob();
    vi.stubGlobal(
      "URL",
      Object.assign(URL, { createObjectURL: (one: Blob) => ((blob = one), "blob:x"), revokeObjectURL: () => {} }),
    );
    click.mockImplementation(function click(this: HTMLAnchorElement) {
      saved.push({ name: this.download, text: blob.text() });
    });
    const { store, dialog } = await open("title,date\n=cmd(),soon\nB,2022-24-02\n", "check", "mine.csv");
    await userEvent.click(await dialog.findByRole("button", { name: "Use 2022-02-24" }));
    await isRead(store);
    await userEvent.click(await dialog.findByRole("button", { name: "Corrected file" }));
    await userEvent.click(dialog.getByRole("button", { name: "Problem list as CSV" }));
    expect(saved.map(({ name }) => name)).toEqual(["mine-corrected.csv", "mine-problems.csv"]);
    expect(await saved[0]?.text).toBe("title,date\n=cmd(),soon\nB,2022-02-24\n");
    expect(await saved[1]?.text).toContain("error,2,date,soon,");
    click.mockRestore();
  });

  it("says of other formats that they cannot be corrected here", async () => {
    const { dialog } = await open(
      '[{"title": "A", "date": "soon"}, {"title": "B", "date": "2001"}]',
      "check",
      "a.json",
    );
    expect(await dialog.findByText(/Only tables can be corrected here/)).toBeVisible();
    expect(dialog.queryByRole("button", { name: /^Edit/ })).toBeNull();
    await userEvent.click(dialog.getByRole("tab", { name: "2 Columns" }));
    expect(dialog.getByText(/Only tables have columns/)).toBeVisible();
  });

  it("shows hundreds of problems in parts", async () => {
    const rows = Array.from({ length: 250 }, (_, at) => `Event ${at},soon`).join("\n");
    const { dialog } = await open(`title,date\nA,2001\n${rows}\n`);
    expect(await dialog.findAllByRole("row")).toHaveLength(101);
    await userEvent.click(dialog.getByRole("button", { name: "Show 100 more" }));
    expect(dialog.getAllByRole("row")).toHaveLength(201);
    expect(document.activeElement?.closest("[data-item]")).toBe(document.querySelectorAll("[data-item]")[100]);
  });

  it("opens what can be opened, and leads to another file", async () => {
    const { store, dialog, onChooseFile } = await open(TABLE);
    await userEvent.click(dialog.getByRole("button", { name: "Choose another file" }));
    expect(onChooseFile).toHaveBeenCalledOnce();
    act(() => store.actions.showImport("check"));
    await userEvent.click(await screen.findByRole("button", { name: "Open 2 events" }));
    expect(store.getState().importStep).toBeUndefined();
  });

  it("is there in Ukrainian", async () => {
    const { dialog } = await open(TABLE, "check", "a.csv", "uk");
    expect(await dialog.findByText("Лютий 2022 р.: 28 днів у місяці.")).toBeVisible();
  });
});

describe("by keyboard alone", () => {
  it("arrow keys lead from step to step, and a column is mapped", async () => {
    const { store, dialog } = await open("Foo,Bar,Baz\n2001-02-03,A,x\n2002-03-04,B,y\n", "file");
    expect(store.getState().load.status).toBe("failed");
    act(() => dialog.getByRole("tab", { name: "1 File" }).focus());
    await userEvent.keyboard("{ArrowRight}");
    await waitFor(() => expect(dialog.getByRole("tab", { name: "2 Columns" })).toHaveFocus());
    for (const [name, value] of [
      ["Used as: Foo", "Date"],
      ["Used as: Bar", "Title"],
    ] as const) {
      const select = await dialog.findByRole("combobox", { name });
      for (let tries = 0; tries < 30 && document.activeElement !== select; tries += 1) await userEvent.tab();
      await waitFor(() => expect(select).toHaveFocus());
      await userEvent.selectOptions(select, value);
      const [, column] = name.split(": ");
      await dialog.findByText(`“${column}” is now used as: ${value}.`);
      await isRead(store);
    }
    expect(titlesIn(store)).toEqual(["A", "B"]);
  });

  it("a problem is corrected and the next one has the focus", async () => {
    const { store, dialog } = await open("title,date\nA,2022-24-02\nB,2022-25-02\nC,2001\n");
    const fix = (await dialog.findAllByRole("button", { name: /^Use 2022/ }))[0];
    act(() => fix?.focus());
    await userEvent.keyboard("{Enter}");
    await isRead(store);
    await waitFor(() => expect(dialog.getByRole("button", { name: "Use 2022-02-25" })).toHaveFocus());
  });
});

describe("step 2, columns", () => {
  it("shows headings, samples and reasons, and joins two columns into a date", async () => {
    const { store, dialog } = await open("date,hour of day,title\n2001-02-03,14:30,A\n", "columns");
    const row = await rowOf(dialog, /^hour of day/);
    expect(row.getByText("14:30")).toBeVisible();
    expect(row.getByText("its heading is not known")).toBeVisible();
    await userEvent.selectOptions(row.getByRole("combobox"), "Time of day");
    await dialog.findByText("“hour of day” is now used as: Time of day.");
    await isRead(store);
    const { chronicle } = store.getState();
    const [event] = chronicle.status === "ready" ? chronicle.chronicle.events : [];
    expect(event?.date.edtf).toMatch(/^2001-02-03T14:30/);
    expect(await row.findByText("your choice")).toBeVisible();
    expect(dialog.getByText("The date is put together from “date” + “hour of day”.")).toBeVisible();
  });

  it("remembers the choice for these headings, until it is forgotten", async () => {
    const { store, dialog } = await open("date,title,Foo\n2001-02-03,A,Music\n", "columns");
    const row = await rowOf(dialog, /^Foo/);
    await userEvent.selectOptions(row.getByRole("combobox"), "Topic");
    await dialog.findByText("“Foo” is now used as: Topic.");
    await isRead(store);
    await waitFor(() => expect(localStorage.getItem("throughline.columns.1")).toContain("foo"));
    expect(localStorage.getItem("throughline.columns.1")).not.toContain("Music");
    await userEvent.click(await dialog.findByRole("button", { name: "Forget this choice" }));
    await isRead(store);
    expect(localStorage.getItem("throughline.columns.1")).toBeNull();
    expect(await (await rowOf(dialog, /^Foo/)).findByText("its heading is not known")).toBeVisible();
  });
});

describe("step 1, file", () => {
  it("shows name, size, format and the first rows, and says that nothing is sent", async () => {
    const { dialog } = await open(TABLE, "file");
    expect(await dialog.findByText("Read on this device and not sent anywhere.")).toBeVisible();
    expect(dialog.getByText("a.csv")).toBeVisible();
    expect(dialog.getByText("table of events")).toBeVisible();
    expect(await dialog.findByRole("cell", { name: "30 Feb 2022" })).toBeVisible();
  });

  it("previews another encoding before it is used", async () => {
    const { store, dialog } = await open("title,date\nПодія,2001\n", "file");
    await userEvent.selectOptions(await dialog.findByRole("combobox", { name: "Encoding" }), "Cyrillic (Windows)");
    expect(await dialog.findByText("First rows as Cyrillic (Windows)")).toBeVisible();
    expect(dialog.queryByRole("cell", { name: "Подія" })).toBeNull();
    expect(titlesIn(store)).toEqual(["Подія"]);
    await userEvent.click(dialog.getByRole("button", { name: "Use this encoding" }));
    await isRead(store);
    expect(titlesIn(store)).not.toEqual(["Подія"]);
  });
});
