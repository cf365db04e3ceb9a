import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Welcome } from "../../../src/features/welcome/Welcome";
import { type AppStore, createAppStore } from "../../../src/store/app-store";
import type { PlainChronicle } from "../../../src/model/chronicle/chronicle";
import { storyChronicle } from "../../fixtures/chronicles/with-story";
import { renderWith } from "../../fixtures/render-with";
import { stubResizeObservers } from "../../fixtures/resize-observers";

function open(change: Partial<PlainChronicle> = {}, before: (store: AppStore) => void = () => undefined) {
  const store = createAppStore();
  store.actions.requestLoad();
  store.actions.chronicleLoaded({ ...storyChronicle(), ...change }, []);
  before(store);
  const onOpened = vi.fn();
  renderWith(store, <Welcome onOpened={onOpened} />);
  return { store, onOpened, isOver: () => store.getState().isWelcomed };
}
// Without a layout there is no free place: the line stays hidden.
const button = (name: RegExp) => screen.getByRole("button", { name, hidden: true });

beforeEach(() => void stubResizeObservers());

describe("the line on the first view", () => {
  it("says what is here, and promises no sources that are not", () => {
    open();
    expect(screen.getByText(/^7 key moments, \w+ 2013 – \w+ \d{4}\.$/)).toBeInTheDocument();
  });

  it("begins a story, which ends it", async () => {
    const { store, onOpened, isOver } = open();
    await userEvent.click(button(/^8 min: How it came to this/));
    expect(store.getState().story).toEqual({ id: "path-short", step: 1 });
    expect(onOpened).toHaveBeenCalled();
    expect(isOver()).toBe(true);
  });

  it("offers to explore alone where there is no story", async () => {
    const { isOver } = open({ stories: [] });
    expect(screen.queryByText(/story/)).not.toBeInTheDocument();
    await userEvent.click(button(/^Explore$/));
    expect(isOver()).toBe(true);
  });

  it("ends with whatever else is done", () => {
    const { store, isOver } = open();
    store.actions.setTheme("dark");
    expect(isOver()).toBe(false);
    store.actions.setText("grain");
    expect(isOver()).toBe(true);
  });

  it("is not there for who has come by a link, and stays for a later visit", () => {
    const { isOver } = open({}, ({ actions }) => actions.setText("grain"));
    expect(screen.queryByRole("button", { hidden: true })).not.toBeInTheDocument();
    expect(isOver()).toBe(false);
  });
});
