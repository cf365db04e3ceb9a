// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { noteCorrections } from "../../../src/app/start/new-corrections";
import { SMALL_FILE, loadedStore, smallChronicle } from "../../fixtures/chronicles/small";

const KEY = "throughline.corrections.1:/data/russia-ukraine-war.json";
const entry = (date: string) => ({ date, text: `Corrected on ${date}` });

/** A visit of the page when its log has these entries. @returns what it is told */
function visit(dates: readonly string[], update: "none" | "waiting" = "none") {
  const meta = { ...SMALL_FILE.meta, corrections: dates.map(entry) };
  const store = loadedStore({}, smallChronicle(SMALL_FILE.events, { meta }));
  store.actions.setOffline({ update });
  noteCorrections(store);
  return store.getState().offline.update;
}

beforeEach(() => localStorage.clear());

describe("new entries of the log of corrections", () => {
  it("are told once, and not on the first visit", () => {
    expect(visit(["2025-01-01"])).toBe("none");
    expect(visit(["2025-01-01"])).toBe("none");
    expect(visit(["2025-02-01", "2025-01-01"])).toBe("corrected");
    expect(visit(["2025-02-01", "2025-01-01"])).toBe("none");
  });

  it("are told if an older one went at the same time, and if they are of the same day", () => {
    visit(["2025-01-01"]);
    expect(visit(["2025-02-01"])).toBe("corrected");
    expect(visit(["2025-02-01", "2025-02-01"])).toBe("corrected");
    expect(visit([])).toBe("none");
  });

  it("wait for an update that is offered", () => {
    visit([]);
    expect(visit(["2025-01-01"], "waiting")).toBe("waiting");
  });

  it("are not told of another file, nor where nothing can be remembered", () => {
    const store = loadedStore();
    const { chronicle } = store.getState();
    if (chronicle.status === "ready") store.setState({ chronicle: { ...chronicle, source: "examples/a.json" } });
    noteCorrections(store);
    expect(localStorage).toHaveLength(0);
    for (const stored of ["{", "7", '{"count":"1"}', "null"]) {
      localStorage.setItem(KEY, stored);
      expect(visit(["2025-01-01"])).toBe("none");
    }
    noteCorrections(loadedStore(), document, () => {
      throw new DOMException("blocked", "SecurityError");
    });
  });
});
