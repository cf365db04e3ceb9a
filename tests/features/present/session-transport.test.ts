import { afterEach, describe, expect, it, vi } from "vitest";
import { channelTransport, setPresenterWindow, windowTransport } from "../../../src/features/present/session-transport";

afterEach(() => {
  vi.unstubAllGlobals();
  setPresenterWindow(null);
});

type Received = { readonly type: string };
const ORIGIN = "https://t.example";

/** A window reduced to its messages. */
function aWindow(opener: unknown = null) {
  const target = new EventTarget();
  const sent: { readonly data: object; readonly to: string }[] = [];
  return Object.assign(target, {
    origin: ORIGIN,
    opener,
    closed: false,
    sent,
    postMessage: (data: object, to: string) => void sent.push({ data, to }),
  }) as unknown as Window & { readonly sent: typeof sent };
}

function hand(page: Window, data: unknown, source: unknown, origin = ORIGIN): void {
  page.dispatchEvent(Object.assign(new Event("message"), { data, source, origin }));
}

describe("the transport between windows", () => {
  it("posts from the presenter view to its opener, and from the stage to the window it opened", () => {
    const stage = aWindow();
    const notes = aWindow(stage);
    setPresenterWindow(notes);
    windowTransport("abc", "notes", vi.fn(), notes).post({ type: "hello" });
    windowTransport("abc", "stage", vi.fn(), stage).post({ type: "state" });
    expect(stage.sent).toEqual([{ data: { type: "hello", session: "abc" }, to: ORIGIN }]);
    expect(notes.sent).toEqual([{ data: { type: "state", session: "abc" }, to: ORIGIN }]);
  });

  it("is restored on a reloaded stage by the next message", () => {
    const [stage, notes] = [aWindow(), aWindow()];
    const received: unknown[] = [];
    const line = windowTransport("abc", "stage", (data) => received.push(data), stage);
    line.post({ type: "state" });
    expect(notes.sent).toEqual([]);
    hand(stage, { type: "hello", session: "abc" }, notes);
    line.post({ type: "state" });
    expect(received as Received[]).toMatchObject([{ type: "hello" }]);
    expect(notes.sent).toHaveLength(1);
  });

  it("ignores messages of another origin or session, and its own", () => {
    const [stage, notes] = [aWindow(), aWindow()];
    const onMessage = vi.fn();
    const line = windowTransport("abc", "stage", onMessage, stage);
    hand(stage, { type: "end", session: "abc" }, notes, "https://attacker.example");
    hand(stage, { type: "end", session: "other" }, notes);
    hand(stage, { type: "end", session: "abc" }, stage);
    hand(stage, { type: "end", session: "abc" }, null);
    for (const data of [null, "end", 7, {}]) hand(stage, data, notes);
    expect(onMessage).not.toHaveBeenCalled();
    line.close();
    hand(stage, { type: "end", session: "abc" }, notes);
    expect(onMessage).not.toHaveBeenCalled();
  });

  it("uses the target * only for pages without an origin", () => {
    const [stage, notes] = [aWindow(), aWindow()];
    Object.assign(stage, { origin: "null" });
    setPresenterWindow(notes);
    windowTransport("abc", "stage", vi.fn(), stage).post({ type: "state" });
    expect(notes.sent[0]?.to).toBe("*");
  });
});

describe("the transport through a channel", () => {
  it("is undefined where the browser has no channel or refuses it", () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    expect(channelTransport("a", vi.fn(), { origin: ORIGIN })).toBeUndefined();
    vi.stubGlobal("BroadcastChannel", function refuse() {
      throw new DOMException("no", "SecurityError");
    });
    expect(channelTransport("a", vi.fn(), { origin: ORIGIN })).toBeUndefined();
  });

  it("is not used on pages without an origin: Safari creates a channel there that delivers nothing", () => {
    const made = vi.fn();
    vi.stubGlobal(
      "BroadcastChannel",
      class extends EventTarget {
        constructor() {
          super();
          made();
        }
      },
    );
    expect(channelTransport("a", vi.fn(), { origin: "null" })).toBeUndefined();
    expect(made).not.toHaveBeenCalled();
    expect(channelTransport("a", vi.fn(), { origin: ORIGIN })).toBeDefined();
  });
});
