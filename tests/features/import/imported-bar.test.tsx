import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import { ImportedBar } from "../../../src/features/import/ImportedBar";
import { en as englishMessages } from "../../../src/i18n/en";
import { LanguageProvider } from "../../../src/i18n/react";
import { rememberColumns } from "../../../src/store/column-memory";
import { createAppStore } from "../../../src/store/app-store";
import { StoreProvider } from "../../../src/store/react";
import type { Imported } from "../../../src/store/state";
import type { Problem } from "../../../src/model/problem";
import { smallChronicle } from "../../fixtures/chronicles/small";
import { stubModalDialogs } from "../../fixtures/modal-dialogs";

beforeAll(stubModalDialogs);

async function open(imported: Imported | undefined, problems: readonly Problem[] = [], source = "a.csv") {
  const store = createAppStore();
  render(
    <LanguageProvider lang="en" messages={englishMessages}>
      <StoreProvider store={store}>
        <ImportedBar />
      </StoreProvider>
    </LanguageProvider>,
  );
  act(() => {
    store.actions.openSource(source);
    store.actions.chronicleLoaded(smallChronicle(), problems, undefined, imported);
  });
  await act(() => import("../../../src/i18n/en/problems"));
  return store;
}

const FACTS: Imported = { eventsInFile: 9, format: "plain-table" };
const BAD: Problem = { code: "event.date.invalid", severity: "error", where: "row 3", row: 3, column: "date" };

describe("the bar of an imported file", () => {
  it("is not said of the bundled chronicle", async () => {
    await open(undefined);
    expect(screen.queryByRole("region")).toBeNull();
  });

  it("is said with how much of it could be read", async () => {
    await open({ ...FACTS, host: "data.example" }, [BAD]);
    const bar = within(await screen.findByRole("region", { name: "Opened file" }));
    expect(bar.getByRole("status")).toHaveTextContent("data.example · 7 of 9 events · table of events");
    expect(bar.getByRole("status")).toHaveTextContent("1 item left out");
    expect(bar.getByRole("status")).toHaveTextContent("not from this site");
  });

  it("is said with the zones of its clock times", async () => {
    await open({ ...FACTS, times: { zones: ["+02:00", "Europe/Kyiv"], withoutZone: 2 } });
    expect(await screen.findByRole("status")).toHaveTextContent(
      "Clock times are shown in UTC, given in +02:00, Europe/Kyiv; 2 have no time zone and are read as UTC.",
    );
  });

  it("leads back to the default timeline, and can be dismissed", async () => {
    const store = await open(FACTS, [], "device:mine.csv");
    expect(await screen.findByRole("status")).toHaveTextContent("mine.csv");
    await userEvent.click(screen.getByRole("button", { name: "Default timeline" }));
    expect(store.getState().load).toMatchObject({ status: "running", request: { source: undefined } });
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(screen.queryByRole("region")).toBeNull();
  });

  it("leads to the import dialog: to the problems, or to the columns of a table without any", async () => {
    const store = await open(FACTS, [BAD]);
    await userEvent.click(await screen.findByRole("button", { name: "Check the import" }));
    expect(store.getState().importStep).toBe("check");
    act(() => {
      store.actions.openSource("b.csv");
      store.actions.chronicleLoaded(smallChronicle(), [], undefined, {
        ...FACTS,
        assumptions: [{ kind: "columns", isOpen: false, columns: [], taken: {} }],
      });
    });
    await userEvent.click(await screen.findByRole("button", { name: "Check the import" }));
    expect(store.getState().importStep).toBe("columns");
  });

  it("is read with the columns that this browser remembers for its headings, and says so", async () => {
    rememberColumns(["Foo", "Bar"], { start: 0, title: 1 });
    const columns = ["Foo", "Bar"].map((name, index) => ({ index, name, sample: "" }));
    const assumptions = [{ kind: "columns" as const, isOpen: false, columns, taken: {} }];
    const store = await open({ ...FACTS, assumptions });
    await screen.findByRole("region");
    expect(store.getState().load).toMatchObject({ request: { columns: { start: [0], title: [1] } } });
    act(() =>
      store.actions.chronicleLoaded(smallChronicle(), [], undefined, { ...FACTS, assumptions, columns: { start: 0 } }),
    );
    expect(await screen.findByRole("status")).toHaveTextContent("Columns are used as you chose");
    localStorage.clear();
  });
});
