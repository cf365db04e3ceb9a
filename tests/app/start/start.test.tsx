import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { start } from "../../../src/app/start/start";
import { anchorOf } from "../../../src/model/chronicle/event-anchor";
import { SMALL_FILE } from "../../fixtures/chronicles/small";
import { stubScreen } from "../page-fixture";

const html = document.documentElement;
const fetched = vi.fn<typeof fetch>();
let stop: (() => void) | undefined;

beforeEach(() => {
  stubScreen();
  // Timers that the app leaves pending end with the test.
  vi.useFakeTimers({ shouldAdvanceTime: true });
  localStorage.clear();
  fetched.mockReset().mockImplementation(async () => new Response(JSON.stringify(SMALL_FILE)));
  vi.stubGlobal("fetch", fetched);
  html.lang = "en";
});
afterEach(() => {
  act(() => stop?.());
  stop = undefined;
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  for (const name of ["theme", "first", "view"]) delete html.dataset[name];
  history.replaceState(null, "", "/");
});

async function open(address = "/", body = "") {
  history.replaceState(null, "", address);
  const page = new DOMParser().parseFromString(`<body>${body}`, "text/html");
  const root = document.createElement("div");
  document.body.replaceChildren(...page.body.childNodes, root);
  stop = await act(() => start(root));
  return { root };
}

describe("the start", () => {
  it("draws the chronicle, with its title, language and appearance", async () => {
    localStorage.setItem("throughline.choices.1", JSON.stringify({ theme: "dark" }));
    await open("/?view=list");
    await waitFor(() => expect(document.title).toBe("A small chronicle"));
    expect([html.lang, html.dataset["theme"]]).toEqual(["en", "dark"]);
    expect(screen.getAllByText("Minsk ceasefire")[0]).toBeInTheDocument();
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it("says what the address got wrong, once the page is there to say it", async () => {
    await open("/?from=yesterday");
    const notice = await screen.findByText(/yesterday/);
    expect(notice).toBeVisible();
  });

  it("says why there is no chronicle", async () => {
    fetched.mockImplementation(async () => new Response("", { status: 404 }));
    await open();
    expect(await screen.findByRole("alert")).toBeVisible();
  });

  it("is in the language of its page, whatever the system's", async () => {
    html.lang = "uk";
    await open();
    await waitFor(() => expect(document.title).toBe("Мала хронологія"));
  });

  it("opens the event of an anchor, and has it in the address as any other", async () => {
    await open(`/${"#"}${anchorOf("minsk")}`);
    expect(await screen.findByRole("heading", { name: "Minsk ceasefire" })).toBeVisible();
    expect(location.hash).toBe("");
    await waitFor(() => expect(location.search).toBe("?event=minsk"));
  });

  it("opens what was clicked while it came", async () => {
    fetched.mockImplementation(async () => {
      history.replaceState(null, "", `/#${anchorOf("siege")}`);
      return new Response(JSON.stringify(SMALL_FILE));
    });
    await open();
    expect(await screen.findByRole("heading", { name: "Siege of a city" })).toBeVisible();
    expect(location.hash).toBe("");
  });

  it("takes the place of the page that was there before", async () => {
    html.dataset["first"] = "shown";
    await open("/?view=list", '<div id="first">Minsk ceasefire</div><p id="first-failed" hidden></p>');
    expect(document.getElementById("first")).toBeNull();
    expect(document.getElementById("first-failed")).toBeNull();
    expect(html.dataset["first"]).toBeUndefined();
    expect(screen.getAllByText("Minsk ceasefire")[0]).toBeInTheDocument();
  });

  it("in a frame remembers nothing and is small", async () => {
    localStorage.setItem("throughline.choices.1", JSON.stringify({ theme: "dark", lang: "uk" }));
    await open("/?mode=embed");
    await waitFor(() => expect(document.title).toBe("A small chronicle"));
    expect(html.dataset["theme"]).toBe("light");
  });

  it("of a single file shows what is in it, as it was meant to, and fetches nothing", async () => {
    const facts = { format: "throughline-kit/1", start: "?event=speech", madeOn: "2026-11-29" };
    const place = (id: string, value: unknown) =>
      `<script type="application/json" id="kit-${id}">${JSON.stringify(value)}</script>`;
    await open("/", place("facts", facts) + place("chronicle", SMALL_FILE));
    expect(await screen.findByRole("heading", { name: "A speech abroad" })).toBeVisible();
    expect(fetched).not.toHaveBeenCalled();
  });
});
