import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { NoMatches } from "../../../src/features/filters/NoMatches";
import { OutOfRange } from "../../../src/features/filters/OutOfRange";
import { NO_FILTER } from "../../../src/model/filter/filter";
import { selectResults } from "../../../src/store/selectors/filtered";
import { selectEmptiness } from "../../../src/store/selectors/window";
import { eventsLeft, splitBy } from "../../fixtures/results";
import { renderInUkrainian, renderWith } from "../../fixtures/render-with";
import { aChronicle, aStore } from "../../fixtures/chronicles/filterable";

const buttons = () => screen.getAllByRole("button").map((one) => one.textContent);
const BOTH = (
  <>
    <NoMatches />
    <OutOfRange />
  </>
);

describe("the empty state", () => {
  it("draws nothing while something matches", () => {
    const { container } = renderWith(aStore({ lane: ["politics"] }), BOTH);
    expect(container).toBeEmptyDOMElement();
  });

  it("names the filters that clash and offers each way out with its count", async () => {
    const store = aStore({ lane: ["military"], actor: ["zelenskyy"] });
    renderWith(store, BOTH);
    expect(screen.getByRole("heading", { name: "No events match both" })).toBeVisible();
    expect(buttons()).toEqual(["Clear all, show 7 events"]);
    expect(
      await screen.findByText("Topic Military and actor Volodymyr Zelenskyy have no event in common. Remove one:"),
    ).toBeVisible();
    expect(buttons()).toEqual([
      "Remove “Volodymyr Zelenskyy”4 events",
      "Remove “Military”1 event",
      "Clear all, show 7 events",
    ]);
    await userEvent.click(screen.getByRole("button", { name: /Remove “Military”/ }));
    expect(eventsLeft(store.getState()).map((event) => event.id)).toEqual(["speech"]);
  });

  it("counts the filters in its heading", async () => {
    renderWith(aStore({ lane: ["military"], actor: ["zelenskyy"], text: "Congress" }), BOTH);
    expect(screen.getByRole("heading", { name: "No events match all three" })).toBeVisible();
    expect(await screen.findByText(/^Search for “Congress”, topic Military and actor/)).toBeVisible();
  });

  it("is never a dead end, even where no single removal helps", async () => {
    const store = aStore({ lane: ["politics"], actor: ["turkiye"], status: ["claimed"] });
    renderWith(store, BOTH);
    expect(await screen.findByText(/Removing one is not enough\.$/)).toBeVisible();
    expect(buttons()).toEqual(["Clear all, show 7 events"]);
    await userEvent.click(screen.getByRole("button"));
    expect(store.getState().filter).toEqual(NO_FILTER);
  });

  it("mentions the spelling when only a search is active", async () => {
    renderWith(aStore({ text: "xylophone" }), BOTH);
    expect(await screen.findByText(/No results for “xylophone”/)).toBeVisible();
    expect(buttons()).toEqual(["Clear all, show 7 events"]);
  });

  it("says that a chronicle without events has none", () => {
    renderWith(aStore({}, aChronicle([])), BOTH);
    expect(screen.getByRole("heading", { name: "This timeline has no events yet" })).toBeVisible();
  });

  it("has the words in Ukrainian", async () => {
    await renderInUkrainian(aStore({ lane: ["military"], actor: ["zelenskyy"] }), BOTH);
    await screen.findByText(/^Немає події/);
    expect(buttons()).toEqual([
      "Прибрати «Володимир Зеленський»4 події",
      "Прибрати «Бойові дії»1 подія",
      "Скинути все й\u00A0показати 7 подій",
    ]);
  });
});

describe("outside the period", () => {
  it("says where the matches are, and goes there", async () => {
    const store = aStore({ lane: ["politics"] });
    store.actions.goTo({ start: Date.UTC(2017, 0, 1), end: Date.UTC(2018, 0, 1) });
    renderWith(store, BOTH);
    expect(screen.getByRole("heading", { name: "No events in this period" })).toBeVisible();
    expect(buttons()).toEqual(["2 matches before January 2017", "1 match after December 2017", "Show all years"]);
    await userEvent.click(screen.getByRole("button", { name: /before/ }));
    const { inside } = splitBy(selectResults(store.getState()), store.getState().view.window);
    expect(inside.map((event) => event.id)).toEqual(["protests", "minsk"]);
    expect(selectEmptiness(store.getState())).toBe("none");
  });

  it("names the day where a month would be wrong, and says events when nothing is filtered", () => {
    const store = aStore();
    store.actions.goTo({ start: Date.UTC(2017, 0, 15), end: Date.UTC(2017, 3, 11) });
    renderWith(store, BOTH);
    expect(buttons()).toEqual(["2 events before 15 January 2017", "5 events after 10 April 2017", "Show all years"]);
  });
});
