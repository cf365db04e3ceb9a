// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { afterFirstPaint, loadApp } from "../../../src/app/start/load-app";
import { fakeFrames } from "../../timeline/fake-frames";

let frames: ReturnType<typeof fakeFrames>;
let readyState: DocumentReadyState;
let visibility: DocumentVisibilityState;

beforeEach(() => {
  vi.useFakeTimers();
  frames = fakeFrames();
  readyState = "loading";
  visibility = "visible";
  vi.spyOn(document, "readyState", "get").mockImplementation(() => readyState);
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => visibility);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  document.head.replaceChildren();
  document.body.replaceChildren();
});

const addRows = (count: number) => {
  for (let i = 0; i < count; i += 1) {
    const row = document.createElement("article");
    row.className = "event-row";
    document.body.append(row);
  }
};
/** A frame, and the tasks after it. */
const frame = () => {
  frames.next();
  vi.advanceTimersByTime(0);
};

describe("the app is loaded", () => {
  it("after the frame with the first rows, while the rest of the page arrives", () => {
    const load = vi.fn();
    afterFirstPaint(window, load);
    frame();
    addRows(3);
    frame();
    expect(load).not.toHaveBeenCalled();
    addRows(40);
    frames.next();
    expect(load).not.toHaveBeenCalled();
    vi.advanceTimersByTime(0);
    expect(load).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60_000);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("after the first frame of a short page that is complete", () => {
    const load = vi.fn();
    readyState = "interactive";
    afterFirstPaint(window, load);
    expect(load).not.toHaveBeenCalled();
    frame();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("without a frame in a page that has none: in the background, or in a hidden frame", () => {
    const load = vi.fn();
    visibility = "hidden";
    afterFirstPaint(window, load);
    expect(load).toHaveBeenCalledTimes(1);

    const becameHidden = vi.fn();
    visibility = "visible";
    afterFirstPaint(window, becameHidden);
    document.dispatchEvent(new Event("visibilitychange"));
    expect(becameHidden).not.toHaveBeenCalled();
    visibility = "hidden";
    document.dispatchEvent(new Event("visibilitychange"));
    expect(becameHidden).toHaveBeenCalledTimes(1);

    const inFrame = vi.fn();
    visibility = "visible";
    afterFirstPaint(window, inFrame);
    vi.advanceTimersByTime(3_000);
    expect(inFrame).toHaveBeenCalledTimes(1);
  });
});

describe("its files", () => {
  const FILES = {
    entry: "data:text/javascript,globalThis.hasStarted = true",
    scripts: ["./assets/main-x.js", "./assets/react-x.js"],
    styles: ["./assets/styles-x.css"],
  };
  const links = (rel: string) => [...document.head.querySelectorAll<HTMLLinkElement>(`link[rel=${rel}]`)];

  it("are requested together, and the entry runs once styles and page are complete", async () => {
    vi.useRealTimers();
    let isLoaded = false;
    const loading = loadApp(window, FILES).then(() => (isLoaded = true));
    expect(links("stylesheet").map(({ href }) => href)).toEqual([new URL("assets/styles-x.css", location.href).href]);
    await vi.waitFor(() => expect(links("modulepreload")).toHaveLength(2));
    expect([...links("stylesheet"), ...links("modulepreload")].every((link) => link.crossOrigin === "")).toBe(true);
    links("stylesheet")[0]?.dispatchEvent(new Event("load"));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isLoaded).toBe(false);
    readyState = "interactive";
    document.dispatchEvent(new Event("DOMContentLoaded"));
    await loading;
    expect(Reflect.get(globalThis, "hasStarted")).toBe(true);
  });

  it("reject when the styles do not arrive", async () => {
    vi.useRealTimers();
    readyState = "complete";
    const loading = loadApp(window, FILES);
    links("stylesheet")[0]?.dispatchEvent(new Event("error"));
    await expect(loading).rejects.toThrow("styles-x.css did not arrive");
  });
});
