import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { scalePicture } from "../../../src/data/scale-picture";
import { SingleFileDialog } from "../../../src/features/single-file/SingleFileDialog";
import { MAX_EVENTS, makeSingleFile } from "../../../src/features/single-file/make-single-file";
import { createAppStore } from "../../../src/store/app-store";
import { readSingleFile } from "../../../src/model/single-file";
import { loadedStore, smallChronicle } from "../../fixtures/chronicles/small";
import { storyChronicle, storyStore } from "../../fixtures/chronicles/with-story";
import { stubModalDialogs } from "../../fixtures/modal-dialogs";
import { renderInUkrainian, renderWith } from "../../fixtures/render-with";

const TEMPLATE = `<!doctype html>
<body><script type="application/json" id="kit-facts"></script>
<script type="application/json" id="kit-chronicle"></script></body>`;

const scaled = vi.hoisted(() => vi.fn<typeof scalePicture>());
vi.mock("../../../src/data/scale-picture", () => ({ scalePicture: scaled }));
vi.mock("../../../src/data/scale-in-worker", () => ({
  startScaler: () => {
    throw new Error("refused");
  },
}));

const saved: { readonly blob: Blob; readonly name: string }[] = [];
const fetched = vi.fn<typeof fetch>();

beforeAll(stubModalDialogs);
beforeEach(() => {
  saved.length = 0;
  fetched.mockReset().mockImplementation(async () => new Response(TEMPLATE));
  vi.stubGlobal("fetch", fetched);
  let blob = new Blob();
  URL.createObjectURL = (object) => {
    blob = object as Blob;
    return "blob:file";
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push({ blob, name: this.download });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The content of the file that was saved last, as the app reads it. */
async function savedFile() {
  const { blob, name } = saved.at(-1) ?? {};
  const page = new DOMParser().parseFromString(await readText(blob ?? new Blob()), "text/html");
  const file = readSingleFile(page);
  return {
    name,
    facts: file?.facts,
    chronicle: JSON.parse(file?.chronicle ?? "null") as { stories: { id: string }[] },
  };
}

/** Files of jsdom have no `text()`. */
const readText = (blob: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.readAsText(blob);
  });

async function open(store = storyStore()) {
  const user = userEvent.setup();
  renderWith(store, <SingleFileDialog isOpen onClose={vi.fn()} />);
  await screen.findByRole("dialog", { name: "Export as one HTML file" });
  const make = async () => {
    await user.click(screen.getByRole("button", { name: "Export" }));
    await waitFor(() => expect(screen.getByRole("status")).not.toBeEmptyDOMElement());
  };
  const choose = (name: string) => user.selectOptions(screen.getByRole("combobox", { name: "Opens with" }), name);
  return { user, store, make, choose };
}

describe("the single-file export", () => {
  it("says what is in it, and saves a file that opens with the timeline", async () => {
    const { make } = await open();
    expect(screen.getByText(/7 events and 1 story/)).toBeVisible();
    await make();
    expect(screen.getByRole("status")).toHaveTextContent(/Exported: a-small-chronicle-\d{4}-\d\d-\d\d\.html/);
    const { name, facts, chronicle } = await savedFile();
    expect(name).toBe(`a-small-chronicle-${facts?.madeOn}.html`);
    expect(facts?.start).toBe("?lang=en");
    expect(chronicle.stories.map(({ id }) => id)).toEqual(["path"]);
    // The page is on localhost, so a link to it would not work for others.
    expect(facts?.home).toBeUndefined();
    expect(screen.getByText(new RegExp(`SHA-256.*${facts?.sha256}`))).toBeVisible();
  });

  it("opens with a story on the stage, or to be read", async () => {
    const { user, make, choose } = await open();
    expect(screen.queryByRole("checkbox")).toBeNull();
    await choose("Story: How it came to this (short)");
    await make();
    expect((await savedFile()).facts?.start).toBe("?mode=present&story=path-short&lang=en");
    await user.click(screen.getByRole("checkbox", { name: /^Start presenting at once/ }));
    await make();
    expect((await savedFile()).facts?.start).toBe("?story=path-short&lang=en");
  });

  it("begins with the story that is on show, in the user's language", async () => {
    const store = storyStore();
    store.actions.goToStep({ id: "path", step: 3 });
    await renderInUkrainian(store, <SingleFileDialog isOpen onClose={vi.fn()} />);
    await waitFor(() => expect(screen.getByRole("combobox")).toHaveValue("path"));
    await userEvent.setup().click(screen.getByRole("button", { name: "Експортувати" }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect((await savedFile()).facts?.start).toBe("?mode=present&story=path&lang=uk");
  });

  it("makes one file at a time", async () => {
    let answer: ((response: Response) => void) | undefined;
    fetched.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: "Export" }));
    const button = screen.getByRole("button", { name: "Exporting…" });
    expect(button).toHaveAttribute("aria-disabled", "true");
    await user.click(button);
    expect(fetched).toHaveBeenCalledTimes(1);
    await act(async () => answer?.(new Response(TEMPLATE)));
    await screen.findByRole("button", { name: "Export" });
    expect(saved).toHaveLength(1);
  });

  it.each([
    ["does not answer", () => Promise.reject(new TypeError("offline")), /Check your connection/],
    ["has no such file", async () => new Response("", { status: 404 }), /something else/],
    ["answers with another page", async () => new Response("<!doctype html><title>Sign in</title>"), /something else/],
  ])("says so where the server %s, and can be tried again", async (_, answer, text) => {
    fetched.mockImplementationOnce(answer);
    const { make } = await open();
    await make();
    expect(screen.getByRole("status")).toHaveTextContent(text);
    expect(saved).toEqual([]);
    await make();
    await waitFor(() => expect(saved).toHaveLength(1));
  });

  it("is refused for a chronicle that no browser would open from a stick", async () => {
    const { events } = smallChronicle();
    const [event] = events;
    const large = { ...smallChronicle(), events: Array.from({ length: MAX_EVENTS + 1 }, () => event) };
    const store = loadedStore();
    const { chronicle } = store.getState();
    if (chronicle.status !== "ready") throw new Error("nothing is open");
    store.setState({ chronicle: { ...chronicle, chronicle: large as typeof chronicle.chronicle } });
    await open(store);
    expect(screen.getByText(/would contain 20,001 events/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Export" })).toBeNull();
  });
});

describe("the pictures of the export", () => {
  const media = (type: string, ...urls: readonly string[]) => urls.map((url) => ({ type, url, alt: `Alt of ${url}` }));
  const INSIDE = "data:image/png;base64,iVBORw0KGgo=";

  /** A timeline beside the page, with a picture that is read, one that is gone, one that is broken, and recordings. */
  function mixedStore() {
    const events = [
      { id: "a", date: "2001", title: "A", media: media("image", "good.jpg", "gone.jpg", "bad.jpg", "vast.jpg") },
      { id: "b", date: "2002", title: "B", media: media("image", "good.jpg", INSIDE) },
      { id: "c", date: "2003", title: "C", media: [...media("video", "film.webm"), ...media("audio", "sound.wav")] },
    ];
    const store = createAppStore();
    const chronicle = smallChronicle(events);
    store.actions.chronicleLoaded(
      chronicle,
      [],
      undefined,
      { eventsInFile: 3, host: "" },
      { address: document.baseURI },
    );
    return store;
  }

  beforeEach(() => {
    fetched.mockImplementation(async (address) =>
      String(address).endsWith("gone.jpg")
        ? new Response("", { status: 404 })
        : new Response(String(address).endsWith(".txt") ? TEMPLATE : String(address)),
    );
    scaled.mockImplementation(async (file) => {
      // What was fetched is a file of Node; those of jsdom have no `text`.
      const text = "text" in file ? await file.text() : "";
      if (text.endsWith("good.jpg")) return { ok: true, picture: { url: `${INSIDE}scaled` }, isStilled: false };
      return { ok: false, why: text.endsWith("vast.jpg") ? "too-large" : "unreadable" };
    });
  });

  it("are counted without films and sounds; what is not included is named with the reason", async () => {
    const { make } = await open(mixedStore());
    expect(screen.getByText(/^5 pictures are to be included\./)).toBeVisible();
    expect(screen.getByText(/^2 videos or sounds are not included.*film\.webm.*sound\.wav/)).toBeVisible();
    await make();
    expect(await screen.findByText(/Ready: .* 1 picture takes 0 MB of it/)).toBeVisible();
    expect(screen.getByText(/missing or failed to load/)).toHaveTextContent(/: \S*gone\.jpg\S*$/);
    expect(screen.getByText(/broken or not a picture/)).toHaveTextContent(/: \S*bad\.jpg\S*, \S*Alt of data:image/);
    expect(screen.getByText(/too large/)).toHaveTextContent(/: \S*vast\.jpg\S*$/);
  });

  it("that no longer move are counted and named", async () => {
    scaled.mockResolvedValue({ ok: true, picture: { url: INSIDE }, isStilled: true });
    const { make } = await open(mixedStore());
    await make();
    expect(await screen.findByText(/^4 moving pictures no longer move.*good\.jpg.*bad\.jpg.*vast\.jpg/)).toBeVisible();
  });

  it("are not in the count of what is ready if none could be read", async () => {
    scaled.mockResolvedValue({ ok: false, why: "unreadable" });
    const { make } = await open(mixedStore());
    await make();
    expect(await screen.findByText(/Ready: .* No pictures are in it\./)).toBeVisible();
  });
});

describe("the file", () => {
  const made = (title: string, more: object = {}) =>
    makeSingleFile({ chronicle: storyChronicle(), start: "", title, ...more }, "one-file.txt", {
      fetcher: fetched,
      today: new Date("2026-11-29T23:00:00Z"),
    });

  it("is named by its title and day, and by what it is where a title has no letters", async () => {
    expect(await made("The war: 2014–2025")).toMatchObject({ ok: true, name: "the-war-2014-2025-2026-11-29.html" });
    expect(await made("…")).toMatchObject({ name: "timeline-2026-11-29.html" });
  });

  it("requests its parts without cookies, and has a user story next to those of the chronicle", async () => {
    const [story] = storyChronicle().stories;
    const file = await made("A", { userStory: { ...story, id: "story-mine" }, home: "https://t.example/a/" });
    expect(fetched).toHaveBeenCalledWith("one-file.txt", { credentials: "omit" });
    if (!file.ok) throw new Error(file.why);
    const text = await readText(file.page);
    const { facts, chronicle = "" } = readSingleFile(new DOMParser().parseFromString(text, "text/html")) ?? {};
    expect(facts?.home).toBe("https://t.example/a/");
    expect((JSON.parse(chronicle) as { stories: { id: string }[] }).stories.map(({ id }) => id)).toEqual([
      "path",
      "story-mine",
    ]);
  });

  it("has no checksum where the page has no cryptography", async () => {
    vi.stubGlobal("crypto", {});
    const file = await made("A");
    expect(file).toMatchObject({ ok: true, sha256: undefined });
  });
});
