// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TAG, defineTimeline } from "../../src/embed/timeline-element";
import { upgradeLinks } from "../../src/embed/upgrade-links";

const HOME = "https://timeline.example/app/";
const ORIGIN = "https://timeline.example";

type Timeline = HTMLElement & {
  go(target: object): void;
  filter(options: object): void;
  print(): void;
};

defineTimeline(HOME);

/** Puts an element on the page. */
function put(attributes: Readonly<Record<string, string>> = {}, fallback = ""): Timeline {
  const element = document.createElement(TAG) as Timeline;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = fallback;
  document.body.append(element);
  return element;
}

const frameIn = (element: Element): HTMLIFrameElement | null => element.shadowRoot?.querySelector("iframe") ?? null;
const frameOf = (element: Element): HTMLIFrameElement => {
  const frame = frameIn(element);
  if (!frame) throw new Error("no frame");
  return frame;
};
const address = (element: Element): URL => new URL(frameOf(element).src);
const queryOf = (element: Element) => Object.fromEntries(address(element).searchParams);

type SentMessage = [Record<string, unknown>, string];
/** jsdom gives frames in a shadow tree no window. */
const windows = new WeakMap<HTMLIFrameElement, { postMessage: (message: SentMessage[0], to: string) => void }>();

function windowOf(frame: HTMLIFrameElement) {
  const there = windows.get(frame) ?? { postMessage: () => {} };
  windows.set(frame, there);
  return there;
}

/** A message from the element's own frame by default. */
function announce(element: Element, message: object, { origin = ORIGIN, from = frameIn(element) } = {}): void {
  const source = from && windowOf(from);
  const event = Object.assign(new Event("message"), { data: { throughline: 1, ...message }, origin, source });
  window.dispatchEvent(event);
}

/** Messages to the frame from now on: `[message, origin]`. */
function listenIn(element: Element): SentMessage[] {
  const announced: SentMessage[] = [];
  windowOf(frameOf(element)).postMessage = (message, to) => void announced.push([message, to]);
  return announced;
}

/** Like a timeline that has loaded. */
function greet(element: Element): void {
  announce(element, { type: "ready", greeted: false });
  announce(element, { type: "ready", greeted: true });
}

const settle = () => new Promise((resolve) => setTimeout(resolve));
const scrolled = vi.fn();

beforeEach(() => {
  scrolled.mockClear();
  Element.prototype.scrollIntoView = scrolled;
  vi.spyOn(HTMLIFrameElement.prototype, "contentWindow", "get").mockImplementation(function (this: HTMLIFrameElement) {
    return windowOf(this) as never;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  document.documentElement.lang = "";
  history.replaceState(null, "", "/");
});

describe("the element", () => {
  it("shows the timeline of its link in a lazy frame of the page's width", () => {
    const element = put({ src: "https://timeline.example/app/?event=a&theme=dark", title: "The war" });
    const frame = frameOf(element);
    expect(queryOf(element)).toEqual({ event: "a", theme: "dark", mode: "embed" });
    expect(Object.fromEntries([...frame.attributes].map(({ name, value }) => [name, value]))).toMatchObject({
      loading: "lazy",
      allow: "fullscreen",
      referrerpolicy: "no-referrer",
      title: "The war",
    });
    expect(frame.style.cssText).toBe("display: block; width: 100%; border: 0px; height: 480px;");
  });

  it("adds its attributes to the link", () => {
    const attributes = {
      event: "a",
      from: "2022",
      to: "2023",
      lane: "law,economy",
      q: "grain",
      theme: "dark",
      lang: "uk",
    };
    const element = put(attributes);
    expect(address(element).href.startsWith(`${HOME}?`)).toBe(true);
    expect(queryOf(element)).toEqual({ mode: "embed", ...attributes });
  });

  it("uses the language of the page, unless it or its link names another", () => {
    document.documentElement.lang = "uk-UA";
    expect(queryOf(put()).lang).toBe("uk");
    expect(queryOf(put({ lang: "en-GB" })).lang).toBe("en");
    expect(queryOf(put({ src: `${HOME}?lang=en` })).lang).toBe("en");
    document.documentElement.lang = "de";
    expect(queryOf(put()).lang).toBeUndefined();
  });

  it.each([
    ["its own title", { title: "The war" }, "Timeline of the war", "The war"],
    ["the words of its fallback", {}, " Timeline of the war ", "Timeline of the war"],
    ["a word, in English", {}, "", "Timeline"],
    ["a word, in Ukrainian", { lang: "uk" }, "", "Хронологія"],
  ])("names its frame by %s", (_, attributes, fallback, title) => {
    const element = put(attributes as never, fallback);
    greet(element);
    expect(frameOf(element).title).toBe(title);
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "blob:https://a.example/1", "file:///etc/passwd", "https://["])(
    "shows its fallback instead of %s",
    (src) => {
      const element = put({ src }, "Timeline");
      expect(frameIn(element)).toBeNull();
      expect(element.shadowRoot?.querySelector("slot")).not.toBeNull();
    },
  );
});

describe("the height", () => {
  it("is what the frame reports", () => {
    const element = put({ height: "300" });
    expect(frameOf(element).style.height).toBe("300px");
    announce(element, { type: "height", height: 612.2 });
    expect(frameOf(element).style.height).toBe("613px");
  });

  it.each<[unknown, string]>([
    [0, "120px"],
    [-5, "120px"],
    [1e9, "20000px"],
    [Number.NaN, "300px"],
    [Number.POSITIVE_INFINITY, "300px"],
    ["100px;position:fixed", "300px"],
    [{ valueOf: () => 500 }, "300px"],
    [undefined, "300px"],
  ])("of %j px makes it %s high and does nothing else", (height, shown) => {
    const element = put({ height: "300" });
    const before = frameOf(element).style.cssText;
    announce(element, { type: "height", height });
    expect(frameOf(element).style.cssText).toBe(before.replace("300px", shown));
  });

  it("stays where the page has fixed it", () => {
    const element = put({ height: "300", fixed: "" });
    announce(element, { type: "height", height: 612 });
    expect(frameOf(element).style.height).toBe("300px");
  });

  it("ignores another frame, another origin and another protocol", () => {
    const [one, two] = [put({ height: "300" }), put({ height: "300" })];
    announce(one, { type: "height", height: 612 }, { from: frameOf(two) });
    announce(one, { type: "height", height: 613 }, { origin: "https://timeline.example.evil.example" });
    announce(one, { type: "height", height: 614 }, { origin: "null" });
    announce(one, { type: "height", height: 615, throughline: 2 });
    window.dispatchEvent(new MessageEvent("message", { data: { type: "height", height: 616 } }));
    expect(frameOf(one).style.height).toBe("300px");
    expect(frameOf(two).style.height).toBe("612px");
  });
});

describe("messages to the timeline", () => {
  it("wait until it has answered, and go to its origin alone", () => {
    const element = put();
    const announced = listenIn(element);
    element.go({ event: "a" });
    element.filter({ lane: "law" });
    element.print();
    announce(element, { type: "ready", greeted: false });
    expect(announced).toEqual([[{ throughline: 1, type: "hello" }, "*"]]);
    announce(element, { type: "ready", greeted: true });
    expect(announced.slice(1)).toEqual([
      [{ throughline: 1, type: "go", event: "a" }, ORIGIN],
      [{ throughline: 1, type: "filter", lane: "law" }, ORIGIN],
      [{ throughline: 1, type: "print" }, ORIGIN],
    ]);
  });

  it("cannot be another type or version than the method's", () => {
    const element = put();
    const announced = listenIn(element);
    greet(element);
    announced.length = 0;
    element.go({ event: "a", type: "print", throughline: 9 });
    expect(announced).toEqual([[{ throughline: 1, type: "go", event: "a" }, ORIGIN]]);
  });

  it("follow the attributes, those that change together in one", async () => {
    const element = put({ event: "a" });
    greet(element);
    const [before, announced] = [frameOf(element), listenIn(element)];
    element.setAttribute("event", "b");
    element.setAttribute("event", "c");
    element.setAttribute("theme", "dark");
    element.setAttribute("lane", "law");
    element.setAttribute("lang", "uk");
    await settle();
    element.removeAttribute("event");
    element.removeAttribute("theme");
    await settle();
    element.setAttribute("from", "2022");
    await settle();
    element.setAttribute("story", "s");
    await settle();
    expect(frameOf(element)).toBe(before);
    expect(announced.map(([message]) => message)).toEqual([
      { throughline: 1, type: "go", event: "c" },
      { throughline: 1, type: "filter", lane: "law", actor: "", place: "", status: "", q: "" },
      { throughline: 1, type: "theme", theme: "dark" },
      { throughline: 1, type: "lang", lang: "uk" },
      { throughline: 1, type: "go", event: "" },
      { throughline: 1, type: "theme", theme: "auto" },
      { throughline: 1, type: "go", from: "2022", to: "" },
      { throughline: 1, type: "go", story: "s", step: 1 },
    ]);
  });

  it("become another address while the frame does not listen", async () => {
    const element = put({ event: "a" });
    element.go({ from: "2022" });
    element.setAttribute("event", "b");
    element.setAttribute("theme", "dark");
    await settle();
    expect(queryOf(element)).toEqual({ mode: "embed", event: "b", theme: "dark" });
    const announced = listenIn(element);
    greet(element);
    expect(announced.at(-1)).toEqual([{ throughline: 1, type: "go", from: "2022" }, ORIGIN]);
  });

  it("become another frame for another link", async () => {
    const element = put({ event: "a" });
    greet(element);
    const before = frameOf(element);
    element.setAttribute("src", "https://timeline.example/other/");
    await settle();
    expect(frameOf(element)).not.toBe(before);
    expect(address(element).pathname).toBe("/other/");
  });

  it("are sent again after the greeting when the frame has reloaded", () => {
    const element = put();
    greet(element);
    const announced = listenIn(element);
    announce(element, { type: "ready", greeted: false });
    element.go({ event: "a" });
    announce(element, { type: "ready", greeted: true });
    expect(announced.map(([message]) => message.type)).toEqual(["hello", "go"]);
  });

  it("that cannot be sent are an error on the element, not in the page", () => {
    const element = put();
    greet(element);
    const received: unknown[] = [];
    element.addEventListener("throughline:error", (event) => received.push((event as CustomEvent).detail));
    windowOf(frameOf(element)).postMessage = () => {
      throw new DOMException("could not be cloned", "DataCloneError");
    };
    expect(() => element.go({ event: () => "a" })).not.toThrow();
    expect(received).toMatchObject([{ type: "error", code: "value", where: "go" }]);
  });
});

describe("events", () => {
  it("forward the messages of the timeline to the page", () => {
    const element = put();
    const received: [string, unknown][] = [];
    for (const type of ["ready", "height", "select", "window", "step", "error", "other", "__proto__"]) {
      document.body.addEventListener(`throughline:${type}`, (event) => {
        received.push([type, (event as CustomEvent).detail]);
      });
    }
    announce(element, { type: "select", event: "a" });
    announce(element, { type: "window", from: "2022-01-01", to: "" });
    announce(element, { type: "step", story: "s", step: 2 });
    announce(element, { type: "select", event: { $ne: 1 } });
    announce(element, { type: "other" });
    announce(element, { type: "__proto__" });
    expect(received).toEqual([
      ["select", { throughline: 1, type: "select", event: "a" }],
      ["window", { throughline: 1, type: "window", from: "2022-01-01", to: "" }],
      ["step", { throughline: 1, type: "step", story: "s", step: 2 }],
    ]);
  });
});

describe("an element that is taken away", () => {
  it("leaves no listener behind", () => {
    const counts = { added: 0, removed: 0 };
    vi.spyOn(window, "addEventListener").mockImplementation(() => void (counts.added += 1));
    vi.spyOn(window, "removeEventListener").mockImplementation(() => void (counts.removed += 1));
    const element = put({ mirror: "" });
    element.remove();
    expect(counts).toEqual({ added: 2, removed: 2 });
    expect(frameIn(element)).toBeNull();
  });

  it("goes on where it was when it is put elsewhere", () => {
    const element = put({ event: "a", from: "2022", theme: "dark" });
    greet(element);
    announce(element, { type: "select", event: "b" });
    announce(element, { type: "window", from: "", to: "" });
    document.body.prepend(document.createElement("p"), element);
    expect(queryOf(element)).toEqual({ mode: "embed", event: "b", theme: "dark" });
    announce(element, { type: "height", height: 500 });
    expect(frameOf(element).style.height).toBe("500px");
  });

  it("keeps its frame if the browser can move it intact", () => {
    expect("connectedMoveCallback" in put()).toBe(true);
  });

  it("can be changed meanwhile", async () => {
    const element = put({ event: "a" });
    element.remove();
    element.setAttribute("event", "b");
    element.go({ event: "c" });
    await settle();
    expect(frameIn(element)).toBeNull();
    document.body.append(element);
    expect(queryOf(element).event).toBe("b");
    const announced = listenIn(element);
    greet(element);
    expect(announced.at(-1)?.[0]).toMatchObject({ type: "go", event: "c" });
  });
});

describe("a mirror", () => {
  it("writes the open event into the page's address, without a step for Back", () => {
    history.replaceState({ page: 1 }, "", "/article?x=1");
    const before = history.length;
    const element = put({ mirror: "war" });
    announce(element, { type: "select", event: "" });
    expect(location.href).toMatch(/\/article\?x=1$/);
    announce(element, { type: "select", event: "minsk-2" });
    expect(location.href).toMatch(/\/article\?x=1#war=minsk-2$/);
    announce(element, { type: "select", event: "" });
    expect(location.href).toMatch(/\/article\?x=1$/);
    expect([history.length, history.state]).toEqual([before, { page: 1 }]);
  });

  it("opens the event that the address names, and goes there", () => {
    history.replaceState(null, "", "#war=minsk-2");
    const element = put({ mirror: "war", event: "a" });
    expect(queryOf(element).event).toBe("minsk-2");
    expect(scrolled).toHaveBeenCalledTimes(1);
  });

  it("follows a link within the page", () => {
    const element = put({ mirror: "" });
    greet(element);
    const announced = listenIn(element);
    for (const hash of ["#throughline=minsk-2", "#section-2", "#throughline=%E0%A4%A", "#other=a"]) {
      history.replaceState(null, "", hash);
      window.dispatchEvent(new HashChangeEvent("hashchange"));
    }
    expect(announced.map(([message]) => message)).toEqual([{ throughline: 1, type: "go", event: "minsk-2" }]);
  });

  it("leaves the fragments of others alone", () => {
    history.replaceState(null, "", "#section-2");
    const [one, two] = [put({ mirror: "a" }), put({ mirror: "b" })];
    announce(one, { type: "select", event: "" });
    expect(location.hash).toBe("#section-2");
    announce(one, { type: "select", event: "x" });
    announce(two, { type: "select", event: "" });
    expect(location.hash).toBe("#a=x");
  });

  it("is off by default", () => {
    history.replaceState(null, "", "#throughline=minsk-2");
    const element = put({ event: "a" });
    announce(element, { type: "select", event: "b" });
    expect([queryOf(element).event, location.hash]).toEqual(["a", "#throughline=minsk-2"]);
  });

  it("survives a browser that refuses to write", () => {
    const element = put({ mirror: "" });
    vi.spyOn(history, "replaceState").mockImplementation(() => {
      throw new DOMException("too many", "SecurityError");
    });
    expect(() => announce(element, { type: "select", event: "b" })).not.toThrow();
  });
});

describe("a link", () => {
  const link = (attributes: Readonly<Record<string, string>>, text = "Timeline of the war") => {
    const anchor = document.createElement("a");
    anchor.className = "throughline";
    for (const [name, value] of Object.entries(attributes)) anchor.setAttribute(name, value);
    anchor.textContent = text;
    document.body.append(anchor);
    return anchor;
  };

  it("becomes a timeline and stays inside as its fallback", () => {
    const anchor = link({ href: `${HOME}?event=a`, "data-height": "320", "data-mirror": "", "data-theme": "dark" });
    upgradeLinks();
    const element = document.querySelector(TAG)!;
    expect(anchor.parentElement).toBe(element);
    expect(queryOf(element)).toEqual({ mode: "embed", event: "a", theme: "dark" });
    expect(frameOf(element).style.height).toBe("320px");
    expect(frameOf(element).title).toBe("Timeline of the war");
    expect(element.getAttribute("mirror")).toBe("");
  });

  it("is taken once, however often the script is", () => {
    link({ href: HOME });
    upgradeLinks();
    defineTimeline("https://other.example/");
    upgradeLinks();
    expect(document.querySelectorAll(TAG)).toHaveLength(1);
    link({ href: HOME });
    upgradeLinks();
    expect(document.querySelectorAll(TAG)).toHaveLength(2);
    expect(address(put()).href.startsWith(HOME)).toBe(true);
  });

  it.each([{ href: "javascript:alert(1)" }, { href: "mailto:a@b.example" }, {}])(
    "stays a link for %j",
    (attributes) => {
      link(attributes as never);
      upgradeLinks();
      expect(document.querySelector(TAG)).toBeNull();
    },
  );

  it("of another kind is none of ours", () => {
    link({ href: HOME }).className = "button";
    upgradeLinks();
    expect(document.querySelector(TAG)).toBeNull();
  });
});
