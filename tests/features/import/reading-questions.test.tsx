import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import { ImportedBar } from "../../../src/features/import/ImportedBar";
import { LoadErrorDetails } from "../../../src/features/import/LoadErrorDetails";
import type { Assumption } from "../../../src/formats/assumptions";
import { en as englishMessages } from "../../../src/i18n/en";
import { LanguageProvider } from "../../../src/i18n/react";
import { type AppStore, createAppStore } from "../../../src/store/app-store";
import { StoreProvider } from "../../../src/store/react";
import type { Problem } from "../../../src/model/problem";
import { smallChronicle } from "../../fixtures/chronicles/small";
import { stubModalDialogs } from "../../fixtures/modal-dialogs";

beforeAll(stubModalDialogs);

const COLUMNS: Assumption = {
  kind: "columns",
  isOpen: true,
  columns: [
    { index: 0, name: "Foo", sample: "Bridge opens" },
    { index: 1, name: "", sample: "1931-05-12" },
    { index: 2, name: "Baz", sample: "" },
  ],
  taken: { start: 1, title: 0 },
};
const MISSING: Problem = { code: "table.column.missing", severity: "error", where: "row 1" };

async function shown(assumptions: readonly Assumption[], isRefused: boolean): Promise<AppStore> {
  const store = createAppStore();
  render(
    <LanguageProvider lang="en" messages={englishMessages}>
      <StoreProvider store={store}>
        {isRefused ? <LoadErrorDetails problems={[MISSING]} /> : <ImportedBar />}
      </StoreProvider>
    </LanguageProvider>,
  );
  act(() => {
    store.actions.openSource("a.csv");
    if (isRefused) store.actions.loadFailed([MISSING], assumptions);
    else store.actions.chronicleLoaded(smallChronicle(), [], undefined, { eventsInFile: 9, assumptions });
  });
  await act(() => import("../../../src/i18n/en/problems"));
  return store;
}

const choicesOf = (store: AppStore) => {
  const { load } = store.getState();
  return load.status === "running" ? load.request : undefined;
};

describe("the questions of a file", () => {
  it("let the reader say which column is which where the table is refused", async () => {
    const store = await shown([COLUMNS], true);
    const form = within(await screen.findByRole("group", { name: "Which column is which?" }));
    expect(form.getByRole("combobox", { name: "Date" })).toHaveDisplayValue("column 2: 1931-05-12");
    expect(form.getByRole("combobox", { name: "Title" })).toHaveDisplayValue("Foo: Bridge opens");
    await userEvent.selectOptions(form.getByRole("combobox", { name: "Text" }), "Baz");
    await userEvent.click(screen.getByRole("button", { name: "Read the file this way" }));
    expect(choicesOf(store)).toMatchObject({ source: "a.csv", columns: { start: 1, title: 0, summary: 2 } });
  });

  it("show only the date in the bar, and keep earlier answers", async () => {
    const store = await shown([COLUMNS, { kind: "empty-dates", isOpen: true, count: 2, taken: undefined }], false);
    expect(await screen.findAllByRole("combobox")).toHaveLength(1);
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Date" }), "Baz");
    await userEvent.click(screen.getByRole("button", { name: "Read the file this way" }));
    expect(choicesOf(store)).toMatchObject({ columns: { start: 2, title: 0 } });
    act(() => {
      store.actions.chronicleLoaded(smallChronicle(), [], undefined, {
        eventsInFile: 9,
        columns: { start: 2 },
        assumptions: [{ kind: "empty-dates", isOpen: true, count: 2, taken: undefined }],
      });
    });
    await userEvent.click(screen.getByRole("button", { name: "Same as above" }));
    expect(choicesOf(store)).toMatchObject({ columns: { start: 2 }, emptyDates: "as-above" });
  });

  it("show the encoding that was guessed, and read the file in another", async () => {
    const store = await shown([{ kind: "encoding", isOpen: true, taken: "windows-1250" }], false);
    const list = await screen.findByRole("combobox", { name: "Encoding" });
    expect(list).toHaveDisplayValue("Central European (Windows)");
    await userEvent.selectOptions(list, "Cyrillic (Windows)");
    await userEvent.click(screen.getByRole("button", { name: "Read the file this way" }));
    expect(choicesOf(store)).toMatchObject({ encoding: "windows-1251" });
  });

  it("let the reader choose another sheet, whose columns are others", async () => {
    const store = await shown([{ kind: "sheet", isOpen: true, names: ["Lamp", "Harbour"], taken: 0 }], false);
    const list = await screen.findByRole("combobox", { name: "Sheet" });
    expect(list).toHaveDisplayValue("Lamp");
    act(() => {
      store.actions.chronicleLoaded(smallChronicle(), [], undefined, {
        eventsInFile: 9,
        columns: { start: 2 },
        emptyDates: "as-above",
        assumptions: [{ kind: "sheet", isOpen: true, names: ["Lamp", "Harbour"], taken: 0 }],
      });
    });
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Sheet" }), "Harbour");
    await userEvent.click(screen.getByRole("button", { name: "Read the file this way" }));
    expect(choicesOf(store)).toMatchObject({ sheet: 1 });
    expect(choicesOf(store)?.columns).toBeUndefined();
    expect(choicesOf(store)?.emptyDates).toBeUndefined();
  });

  it("are not in the bar once answered", async () => {
    await shown([{ kind: "empty-dates", isOpen: false, count: 2, taken: "as-above" }], false);
    expect(await screen.findByRole("button", { name: "Check the import" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Same as above" })).toBeNull();
  });
});
