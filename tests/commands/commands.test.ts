import { describe, expect, it, vi } from "vitest";
import { type Command, type CommandContext, type ShownTheme, isCharacterKey } from "../../src/commands/command";
import { COMMANDS, commandById } from "../../src/commands/commands";
import { help as english } from "../../src/i18n/en/help";
import { help as ukrainian } from "../../src/i18n/uk/help";
import { type AppStore, createAppStore } from "../../src/store/app-store";
import { selectIsFullRange } from "../../src/store/selectors/window";
import { spanOf } from "../../src/model/time";
import { type ViewId, decodeViewLink } from "../../src/model/links/view-link";
import { loadedStore, smallChronicle } from "../fixtures/chronicles/small";

function setUp(
  search = "",
  shown: ShownTheme = "light",
  store: AppStore = loadedStore({ link: decodeViewLink(search).link }),
  layoutView: ViewId = "timeline",
) {
  const fakeActions = {
    openHelp: vi.fn(),
    openStories: vi.fn(),
    openAdded: vi.fn(),
    openShare: vi.fn(),
    focusSearch: vi.fn(),
    focusDetails: vi.fn(),
    focusTimeline: vi.fn(),
    toggleFullScreen: vi.fn(),
  };
  const shownView = () => store.getState().view.view ?? layoutView;
  const context: CommandContext = { store, ...fakeActions, shownTheme: () => shown, shownView };
  const run = (id: Command["id"]) => commandById(id).run(context);
  const isAvailable = (id: Command["id"]) => commandById(id).isAvailable?.(store.getState()) ?? true;
  return { store, fakeActions, run, isAvailable };
}

describe("the list of commands", () => {
  it("has every id once", () => {
    const ids = COMMANDS.map((command) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has every press once", () => {
    const presses = COMMANDS.flatMap((command) =>
      command.presses.map(({ letter, digit, position, key, shift, mod }) =>
        JSON.stringify([letter, digit, position, key, shift ?? "any", mod ?? false]),
      ),
    );
    expect(new Set(presses).size).toBe(presses.length);
  });

  it("has a press, a key to show, and words in every language for each", () => {
    for (const { id, group, presses, shown } of COMMANDS) {
      expect(presses.length).toBeGreaterThan(0);
      expect(shown.length).toBeGreaterThan(0);
      for (const help of [english, ukrainian]) {
        expect(help.actions[id]).toMatch(/\S/);
        expect(help.groups[group]).toMatch(/\S/);
      }
    }
    expect(Object.keys(english.actions).sort()).toEqual(COMMANDS.map((command) => command.id).sort());
  });

  it("lets everyone move among the events without any single sign", () => {
    const withoutSigns = COMMANDS.filter(({ presses }) => presses.some((press) => !isCharacterKey(press)));
    const move = COMMANDS.filter((command) => command.group === "move");
    expect(withoutSigns).toEqual(expect.arrayContaining(move));
  });

  it("refuses an id that it does not have", () => {
    expect(() => commandById("nothing" as Command["id"])).toThrow("no command nothing");
  });
});

describe("moving", () => {
  it.each<[Command["id"], string]>([
    ["next", "invasion"],
    ["previous", "protests"],
    ["first", "protests"],
    ["last", "exchange"],
    ["laneAbove", "invasion"],
    ["nextEra", "invasion"],
  ])("%s takes the cursor to %s", (id, to) => {
    const { store, run } = setUp();
    store.actions.moveCursor("minsk");
    run(id);
    expect(store.getState().cursor).toBe(to);
    expect(store.getState().selection.eventId).toBeUndefined();
  });

  it("includes the open details", () => {
    const { store, run } = setUp("?event=minsk");
    run("next");
    expect(store.getState()).toMatchObject({ cursor: "invasion", selection: { eventId: "invasion" } });
    run("previousEra");
    expect(store.getState()).toMatchObject({ cursor: "protests", selection: { eventId: "protests" } });
  });

  it("moves among the filtered events", () => {
    const { store, run } = setUp("?lane=talks");
    store.actions.moveCursor("minsk");
    run("next");
    expect(store.getState().cursor).toBe("speech");
  });

  it.each<Command["id"]>(["next", "laneBelow", "nextEra", "last"])(
    "%s does not move where the filter leaves nothing",
    (id) => {
      const { store, run } = setUp("?lane=economy");
      run(id);
      expect(store.getState().cursor).toBeUndefined();
    },
  );

  it("does nothing before there is a chronicle", () => {
    const { store, run } = setUp("", "light", createAppStore());
    for (const { id } of COMMANDS) expect(() => run(id)).not.toThrow();
    expect(store.getState().cursor).toBeUndefined();
  });
});

describe("opening and closing", () => {
  it("opens the event under the cursor and focuses the details", () => {
    const { store, fakeActions, run, isAvailable } = setUp();
    expect(isAvailable("open")).toBe(false);
    store.actions.moveCursor("siege");
    expect(isAvailable("open")).toBe(true);
    run("open");
    expect(store.getState().selection.eventId).toBe("siege");
    expect(fakeActions.focusDetails).toHaveBeenCalledTimes(1);
  });

  it("closes the details first, leaving the cursor there, then the cursor", () => {
    const { store, run, isAvailable } = setUp("?event=siege");
    run("close");
    expect(store.getState()).toMatchObject({ selection: { eventId: undefined }, cursor: "siege" });
    expect(isAvailable("close")).toBe(true);
    run("close");
    expect(store.getState().cursor).toBeUndefined();
    expect(isAvailable("close")).toBe(false);
  });
});

describe("zooming", () => {
  it("zooms around the cursor if it is on the screen, in and out", () => {
    const { store, run } = setUp();
    store.actions.moveCursor("invasion");
    const at = smallChronicle().eventsById.get("invasion")?.date.startMs ?? 0;
    const share = () => {
      const { window } = store.getState().view;
      return (at - window.start) / spanOf(window);
    };
    const [before, span] = [share(), spanOf(store.getState().view.window)];
    run("zoomIn");
    expect(spanOf(store.getState().view.window)).toBeCloseTo(span / 1.5, -2);
    expect(share()).toBeCloseTo(before, 5);
    run("zoomOut");
    expect(selectIsFullRange(store.getState())).toBe(true);
  });

  it("zooms around the middle without a cursor, or with one off the screen", () => {
    for (const cursor of [undefined, "protests"]) {
      const { store, run } = setUp("?from=2022-03-01&to=2022-08-31");
      store.actions.moveCursor(cursor);
      const { start, end } = store.getState().view.window;
      run("zoomIn");
      const { window } = store.getState().view;
      expect(window.start + window.end).toBeCloseTo(start + end, -1);
    }
  });

  it("shows all years", () => {
    const { store, run } = setUp("?from=2022&to=2022");
    run("allYears");
    expect(selectIsFullRange(store.getState())).toBe(true);
  });

  it("fits the event that is open or under the cursor", () => {
    const { store, run, isAvailable } = setUp();
    expect(isAvailable("fit")).toBe(false);
    store.actions.moveCursor("siege");
    expect(isAvailable("fit")).toBe(true);
    run("fit");
    expect(selectIsFullRange(store.getState())).toBe(false);
  });
});

describe("the page", () => {
  it("changes between timeline and list", () => {
    const { store, run } = setUp();
    run("list");
    expect(store.getState().view.view).toBe("list");
    run("list");
    expect(store.getState().view.view).toBe("timeline");
  });

  it("changes from the list that a narrow screen begins with at the first press", () => {
    const { store, run } = setUp("", "light", undefined, "list");
    run("list");
    expect(store.getState().view.view).toBe("timeline");
  });

  it.each<[ShownTheme, string]>([
    ["light", "dark"],
    ["dark", "contrast"],
    ["contrast", "light"],
  ])("changes the appearance from %s, seen, to %s", (shown, next) => {
    const { store, run } = setUp("", shown);
    run("appearance");
    expect(store.getState().view.theme).toBe(next);
  });

  it.each<[Command["id"], "focusSearch" | "openHelp" | "openShare" | "toggleFullScreen"]>([
    ["search", "focusSearch"],
    ["help", "openHelp"],
    ["share", "openShare"],
    ["fullScreen", "toggleFullScreen"],
  ])("leaves %s to its component", (id, name) => {
    const { fakeActions, run } = setUp();
    run(id);
    expect(fakeActions[name]).toHaveBeenCalledTimes(1);
  });

  it("is shared only once there is something to share", () => {
    expect(setUp().isAvailable("share")).toBe(true);
    expect(setUp("", "light", createAppStore()).isAvailable("share")).toBe(false);
  });
});
