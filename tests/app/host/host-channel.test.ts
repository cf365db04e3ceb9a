import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type EmbedState,
  type FramedPage,
  type HostChannel,
  createHostChannel,
} from "../../../src/app/host/host-channel";
import type { EmbedError, HostCommand } from "../../../src/model/embed/embed-message";
import { DAY_MS } from "../../../src/model/time";

const HOST = "https://news.example";
const ALL = { start: 0, end: 10_000 * DAY_MS };

type Sent = { readonly message: unknown; readonly to: string };

/** A frame on a page, without either. */
function frame({ search = "", hash = "", hasFrames = true } = {}) {
  const sent: Sent[] = [];
  const parent = { postMessage: (message: unknown, to: unknown) => void sent.push({ message, to: String(to) }) };
  const listeners = new Map<string, Set<(event: unknown) => void>>();
  const frames = new Map<number, () => void>();
  let lastFrame = 0;
  const page = {
    parent,
    location: { search, hash },
    addEventListener: (type: string, action: (event: unknown) => void) =>
      void listeners.set(type, (listeners.get(type) ?? new Set()).add(action)),
    removeEventListener: (type: string, action: (event: unknown) => void) => void listeners.get(type)?.delete(action),
    requestAnimationFrame: (action: () => void) => {
      lastFrame += 1;
      if (hasFrames) frames.set(lastFrame, action);
      return lastFrame;
    },
    cancelAnimationFrame: (id: number) => void frames.delete(id),
  } as unknown as FramedPage;
  const onMessage = (data: unknown, { origin = HOST, source = parent as unknown } = {}) =>
    listeners.get("message")?.forEach((action) => action({ data, origin, source }));
  const nextFrame = () => {
    const due = [...frames.values()];
    frames.clear();
    due.forEach((action) => action());
  };
  const listening = () => [...listeners.values()].reduce((sum, actions) => sum + actions.size, 0);
  return { page, sent, onMessage, nextFrame, listening };
}

function connected({ open = true, ...commands }: Parameters<typeof frame>[0] & { readonly open?: boolean } = {}) {
  const there = frame(commands);
  const applied: HostCommand[] = [];
  let state: EmbedState = { event: undefined, window: ALL, all: ALL };
  let answer: EmbedError | undefined;
  const link = createHostChannel({
    page: there.page,
    apply: (command) => {
      applied.push(command);
      return answer;
    },
    state: () => state,
  }) as HostChannel;
  there.sent.length = 0;
  if (open) link.open();
  return {
    ...there,
    link,
    applied,
    answerWith: (error: EmbedError) => (answer = error),
    become: (part: Partial<EmbedState>) => {
      state = { ...state, ...part };
      link.changed();
    },
    /** The sent messages, of one type or all, as `"to type"`. */
    received: (type?: string) => there.sent.filter((one) => type === undefined || typeOf(one) === type),
  };
}

const typeOf = ({ message }: Sent) => (message as { type?: string }).type;
const go = (fields: object) => ({ throughline: 1, type: "go", ...fields });
const hello = { throughline: 1, type: "hello" };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a page that is not framed", () => {
  it("receives and sends nothing", () => {
    const listen = vi.fn();
    const page = {
      addEventListener: listen,
      postMessage: listen,
      location: { search: "", hash: "" },
    } as never as Window;
    const alone = Object.assign(page, { parent: page });
    expect(createHostChannel({ page: alone, apply: () => undefined, state: () => ({}) as EmbedState })).toBeUndefined();
    expect(listen).not.toHaveBeenCalled();
  });
});

describe("the handshake", () => {
  it("starts with a message to any parent, without content", () => {
    const { page, sent } = frame();
    createHostChannel({ page, apply: () => undefined, state: () => ({}) as EmbedState });
    expect(sent).toEqual([{ message: { throughline: 1, type: "ready", greeted: false }, to: "*" }]);
  });

  it("is answered to the origin of the host, with the state", () => {
    const { onMessage, nextFrame, sent, become } = connected();
    become({ event: "a", window: { start: 0, end: 365 * DAY_MS } });
    onMessage(hello);
    nextFrame();
    expect(sent).toEqual([
      { message: { throughline: 1, type: "ready", greeted: true }, to: HOST },
      { message: { throughline: 1, type: "select", event: "a" }, to: HOST },
      { message: { throughline: 1, type: "window", from: "1970-01-01", to: "1970-12-31" }, to: HOST },
    ]);
  });

  it("fixes the origin: messages from any other, however similar, are ignored", () => {
    const { onMessage, nextFrame, applied, sent } = connected();
    onMessage(hello);
    nextFrame();
    sent.length = 0;
    for (const origin of [`${HOST}.evil.example`, "http://news.example", `${HOST}:8443`, `${HOST}/`, "null", ""]) {
      onMessage(go({ event: "a" }), { origin });
      onMessage({ throughline: 99, type: "go" }, { origin });
    }
    nextFrame();
    expect([applied, sent]).toEqual([[], []]);
  });

  it("happens with the first command of a host that sends no hello", () => {
    const { onMessage, nextFrame, applied } = connected();
    onMessage(go({ event: "a" }));
    onMessage(go({ event: "b" }), { origin: "https://other.example" });
    nextFrame();
    expect(applied).toEqual([{ type: "go", event: "a" }]);
  });

  it("can be had again by a host that has loaded again", () => {
    const { onMessage, nextFrame, received } = connected();
    onMessage(hello);
    nextFrame();
    onMessage(hello);
    nextFrame();
    expect(received("ready")).toHaveLength(2);
    expect(received("select")).toHaveLength(2);
  });
});

describe("the accepted sender", () => {
  it("is the parent window, not another frame of the same origin", () => {
    const { onMessage, nextFrame, applied, sent } = connected();
    onMessage(go({ event: "a" }), { source: { postMessage: () => {} } });
    onMessage(go({ event: "a" }), { source: null });
    nextFrame();
    expect([applied, sent]).toEqual([[], []]);
  });

  it("is no page without an origin", () => {
    const { onMessage, nextFrame, applied, sent } = connected();
    onMessage(hello, { origin: "null" });
    onMessage(go({ event: "a" }), { origin: "null" });
    nextFrame();
    expect([applied, sent]).toEqual([[], []]);
  });

  it("is no one after stop", () => {
    const { link, onMessage, nextFrame, applied, listening } = connected();
    onMessage(go({ event: "a" }));
    link.stop();
    onMessage(go({ event: "b" }));
    nextFrame();
    vi.runAllTimers();
    expect([applied, listening()]).toEqual([[], 0]);
  });
});

describe("commands", () => {
  it("are carried out once a frame, the last of a kind", () => {
    const { onMessage, nextFrame, applied } = connected();
    onMessage(go({ event: "a" }));
    onMessage({ throughline: 1, type: "theme", theme: "dark" });
    onMessage(go({ event: "b" }));
    expect(applied).toEqual([]);
    nextFrame();
    expect(applied).toEqual([
      { type: "theme", theme: "dark" },
      { type: "go", event: "b" },
    ]);
  });

  it("join an event and dates that come one after the other", () => {
    const { onMessage, nextFrame, applied } = connected();
    onMessage(go({ event: "a" }));
    onMessage(go({ from: "1970", to: "1970" }));
    nextFrame();
    expect(applied).toEqual([{ type: "go", event: "a", window: { start: 0, end: 365 * DAY_MS } }]);
  });

  it("end a story by going elsewhere, and the other way round", () => {
    const { onMessage, nextFrame, applied } = connected();
    onMessage(go({ story: "s", step: 2 }));
    onMessage(go({ event: "a" }));
    nextFrame();
    onMessage(go({ event: "a" }));
    onMessage(go({ story: "s", step: 2 }));
    nextFrame();
    expect(applied).toEqual([
      { type: "go", event: "a" },
      { type: "story", story: "s", step: 2 },
    ]);
  });

  it("survive ten thousand in a second, at a few a frame", () => {
    const { onMessage, nextFrame, applied, sent } = connected();
    for (let n = 0; n < 10_000; n++) {
      onMessage(go({ event: `e${n}`, from: "2022-02-24", to: "2022-03-01" }));
      onMessage(go({ from: { bad: n } }));
      onMessage({ throughline: 99 });
      if (n % 200 === 199) nextFrame();
    }
    expect(applied).toHaveLength(50);
    expect(applied.at(-1)).toMatchObject({ event: "e9999" });
    // One error per frame, and the state once.
    expect(sent.length).toBeLessThanOrEqual(50 + 2);
  });

  it("are carried out in a hidden tab, which has no frames", () => {
    const { onMessage, applied } = connected({ hasFrames: false });
    onMessage(go({ event: "a" }));
    vi.advanceTimersByTime(500);
    expect(applied).toEqual([{ type: "go", event: "a" }]);
  });

  it("wait for the chronicle, but not for appearance and language", () => {
    const { link, onMessage, nextFrame, applied, received } = connected({ open: false });
    onMessage({ throughline: 1, type: "filter", lane: "law" });
    onMessage(go({ event: "a" }));
    onMessage({ throughline: 1, type: "lang", lang: "uk" });
    nextFrame();
    expect(applied).toEqual([{ type: "lang", lang: "uk" }]);
    expect(received("select")).toEqual([]);
    link.open();
    nextFrame();
    expect(applied.map(({ type }) => type)).toEqual(["lang", "filter", "go"]);
    expect(received("error")).toEqual([]);
  });

  it("are never lost without a word while they wait", () => {
    const { link, onMessage, nextFrame, applied, received } = connected({ open: false });
    for (const n of [1, 2, 3, 4, 5]) onMessage(go({ event: `e${n}` }));
    nextFrame();
    expect(received("error")).toMatchObject([{ message: { code: "too-many", where: "go" }, to: HOST }]);
    link.open();
    nextFrame();
    expect(applied).toEqual([{ type: "go", event: "e5" }]);
  });
});

describe("errors", () => {
  it.each<[unknown, string, string]>([
    [{ throughline: 99, type: "go" }, "version", "throughline"],
    [{ throughline: 1, type: "navigate" }, "type", "type"],
    [go({ event: 7 }), "value", "go.event"],
    [{ throughline: 1, type: "go", event: "x".repeat(50_000_000) }, "too-large", "message"],
  ])("of %j are reported to the host only", (message, code, where) => {
    const { onMessage, nextFrame, applied, received } = connected();
    onMessage(message);
    nextFrame();
    expect(applied).toEqual([]);
    expect(received("error")).toMatchObject([{ message: { throughline: 1, type: "error", code, where }, to: HOST }]);
  });

  it("report what the chronicle does not have", () => {
    const { onMessage, nextFrame, received, answerWith } = connected();
    answerWith({ code: "unknown", where: "go.event", message: "There is no event “x”." });
    onMessage(go({ event: "x" }));
    nextFrame();
    expect(received("error")).toMatchObject([{ message: { code: "unknown", where: "go.event" }, to: HOST }]);
  });

  it("of loading are reported to a host that connects later, until the chronicle has loaded", () => {
    const { link, onMessage, nextFrame, received } = connected({ open: false });
    link.fail({ code: "load", where: "src", message: "The file is not there." });
    nextFrame();
    expect(received()).toEqual([]);
    onMessage(hello);
    nextFrame();
    expect(received("error")).toMatchObject([{ message: { code: "load" }, to: HOST }]);
    link.open();
    onMessage(hello);
    nextFrame();
    expect(received("error")).toHaveLength(1);
  });
});

describe("the state", () => {
  it("is reported when it has changed, and only the changes", () => {
    const { onMessage, nextFrame, sent, become } = connected();
    onMessage(hello);
    nextFrame();
    sent.length = 0;
    become({});
    nextFrame();
    expect(sent).toEqual([]);
    become({ event: "a" });
    become({ event: "b", story: { id: "s", step: 3 } });
    nextFrame();
    become({ event: undefined, story: undefined });
    nextFrame();
    expect(sent.map(({ message }) => message)).toEqual([
      { throughline: 1, type: "select", event: "b" },
      { throughline: 1, type: "step", story: "s", step: 3 },
      { throughline: 1, type: "select", event: "" },
      { throughline: 1, type: "step", story: "", step: 0 },
    ]);
  });

  it("is reported to no one before a host has sent a message", () => {
    const { nextFrame, sent, become } = connected();
    become({ event: "a" });
    nextFrame();
    vi.runAllTimers();
    expect(sent).toEqual([]);
  });
});

describe("whatever is sent to the frame", () => {
  it("throws nothing, and only ready and height are sent to other origins than the host's", () => {
    const data = fc.oneof(
      fc.anything(),
      fc.record({ throughline: fc.constant(1), type: fc.constantFrom("hello", "go", "filter"), event: fc.anything() }),
    );
    const origins = fc.constantFrom(HOST, "https://other.example", "null");
    fc.assert(
      fc.property(fc.array(fc.tuple(data, origins), { maxLength: 20 }), (messages) => {
        const { onMessage, nextFrame, sent } = connected();
        for (const [message, origin] of messages) onMessage(message, { origin });
        nextFrame();
        const hosts = new Set(sent.map(({ to }) => to));
        expect(hosts.has("*")).toBe(false);
        expect(hosts.size).toBeLessThanOrEqual(2);
      }),
    );
  });
});
