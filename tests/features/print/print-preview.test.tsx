import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PrintPreview } from "../../../src/features/print/PrintPreview";
import type { Chronicle } from "../../../src/model/chronicle/chronicle";
import { decodeViewLink } from "../../../src/model/links/view-link";
import { loadedStore, smallChronicle } from "../../fixtures/chronicles/small";
import { storyChronicle } from "../../fixtures/chronicles/with-story";
import { renderInUkrainian, renderWith } from "../../fixtures/render-with";
import { stubResizeObservers } from "../../fixtures/resize-observers";
import { chronicleOf } from "../../fixtures/chronicles/for-quiz";

/** Maps are tested by themselves. */
const NO_MAPS = { Map: () => null, factsOf: () => ({ events: 0, beyond: 0, routes: 0, areas: 0, places: [] }) };

let resized: () => void;
beforeEach(() => {
  resized = stubResizeObservers();
  HTMLCanvasElement.prototype.getContext = () => null;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const storeOf = (query: string, chronicle: Chronicle) =>
  loadedStore({ link: decodeViewLink(`?mode=paper${query}`).link }, chronicle);

const done = () => waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(/^Preview: \d+ pages?$/));

async function open(query = "", chronicle: Chronicle = storyChronicle()) {
  const user = userEvent.setup();
  const store = storeOf(query, chronicle);
  const { unmount } = renderWith(store, <PrintPreview maps={NO_MAPS} />);
  await screen.findByRole("region", { name: "Print and PDF" });
  await done();
  const choose = async (field: string, value: string) => {
    await user.selectOptions(screen.getByRole("combobox", { name: field }), value);
    await done();
  };
  const tick = async (name: string) => {
    await user.click(screen.getByRole("checkbox", { name }));
    await done();
  };
  return { user, store, unmount, choose, tick, paper: () => store.getState().paper };
}
const pages = () => screen.getAllByRole("region", { name: /^Page \d+ of \d+$/ });
const paper = () => within(screen.getByRole("main"));
const textOfPaper = () => screen.getByRole("main").textContent;

/** Fakes layout: every item of a block has this height. */
function giveHeights(itemPx: number): void {
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function box(this: Element) {
    const items = this.hasAttribute("data-item") ? 1 : this.querySelectorAll("[data-item]").length;
    return new DOMRect(0, 0, 600, items * itemPx);
  });
}

describe("the handout", () => {
  it("has all events under their eras, with a drawing, a legend and sources", async () => {
    await open();
    expect(pages()).toHaveLength(1);
    expect(paper().getByRole("heading", { level: 1, name: "A small chronicle" })).toBeInTheDocument();
    for (const { title } of storyChronicle().events)
      expect(textOfPaper()).toContain(typeof title === "string" ? title : title["en"]);
    for (const era of ["Early years", "Invasion"]) expect(textOfPaper()).toContain(era);
    expect(paper().getByRole("img", { name: /^Timeline of 7 events/ })).toBeInTheDocument();
    expect(textOfPaper()).toContain("The Daily");
    expect(textOfPaper()).toContain("Content note: Tells of killings.");
    expect(textOfPaper()).toContain("points agreed");
    expect(textOfPaper()).toContain("“We stay.”");
  });

  it("leaves out what is not wanted", async () => {
    const { tick, paper: options } = await open();
    for (const name of ["Timeline diagram", "Summaries", "Quotations and figures", "Sources"]) await tick(name);
    expect(paper().queryByRole("img", { name: /^Timeline of/ })).toBeNull();
    for (const text of ["Thousands came", "We stay", "points agreed", "The Daily"])
      expect(textOfPaper()).not.toContain(text);
    expect(options().without).toHaveLength(4);
    await tick("Summaries");
    expect(textOfPaper()).toContain("Thousands came");
  });

  it("has what the filters leave, or all, or the period on the screen", async () => {
    const { choose, paper: options } = await open("&lane=talks&from=2015-01-01&to=2022-12-31");
    const field = screen.getByRole("combobox", { name: "Events" });
    expect(
      within(field)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["The whole timeline (7)", "Filtered events (3)", "Of these, the period on screen (2)"]);
    expect(field).toHaveValue("period");
    expect(textOfPaper()).not.toContain("Protests begin");
    await choose("Events", "filter");
    expect(textOfPaper()).toContain("Protests begin");
    expect(textOfPaper()).not.toContain("Siege of a city");
    await choose("Events", "all");
    expect(textOfPaper()).toContain("Siege of a city");
    expect(options().range).toBe("all");
  });

  it("says that there is nothing to print", async () => {
    await open("&lane=economy");
    expect(within(screen.getByRole("region", { name: "Print and PDF" })).getByText(/^Nothing to print/)).toBeVisible();
  });

  it("is in the user's language, and says where a text is not", async () => {
    const store = storeOf("&lang=uk", storyChronicle());
    await renderInUkrainian(store, <PrintPreview maps={NO_MAPS} />);
    await waitFor(() => expect(textOfPaper()).toContain("Початок протестів у Києві"));
    expect(textOfPaper()).toMatch(/Thousands came to the square\.\s*EN/);
  });

  it("draws spans, doubtful dates and the shapes of what is not confirmed", async () => {
    const events = [
      { id: "a", date: "2014-01-01/2014-06-01", title: "Lasts", lane: "war", status: "disputed", importance: 5 },
      { id: "b", date: "2016-01/..", title: "Goes on", lane: "talks", status: "reported" },
      { id: "c", date: "[2017-01-01..2018-01-01]", title: "Some day", lane: "economy", status: "claimed" },
      { id: "d", date: "2019~", title: "About then", lane: "war" },
    ];
    await open("", smallChronicle(events));
    const figure = paper().getByRole("img", { name: /^Timeline of 4 events/ });
    for (const lane of ["Military", "Diplomacy", "Economy"])
      expect(within(figure).getByText(new RegExp(lane))).toBeInTheDocument();
    for (const mark of ["approximate date", "on one of these days", "lasts"]) expect(textOfPaper()).toContain(mark);
  });
});

describe("the sheets of a story", () => {
  it("have questions and lines to write on for students, and nothing that gives answers away", async () => {
    const { choose, paper: options } = await open("&story=path&step=2");
    await choose("Sheet", "student");
    expect(options().sheet).toBe("student");
    expect(textOfPaper()).toContain("Student copy");
    for (const text of ["Before it began", "The day it began", "Why did they gather?", "Name", "Class"])
      expect(textOfPaper()).toContain(text);
    expect(textOfPaper()).not.toContain("Let them guess first.");
    expect(textOfPaper()).not.toContain("min,");
  });

  it("have notes, minutes and the short version for teachers", async () => {
    const { choose, store } = await open("&story=path");
    await choose("Sheet", "teacher");
    for (const text of ["Teacher copy", "Let them guess first.", "20 min", "For grades 9 to 12", "from minute 4"])
      expect(textOfPaper()).toContain(text);
    expect(textOfPaper()).toContain("short version: 3 steps, 8 min, marked “short”");
    await choose("Story", "path-short");
    expect(store.getState().story?.id).toBe("path-short");
    expect(textOfPaper()).not.toContain("Minsk ceasefire");
  });

  it("are not there without stories", async () => {
    await open("", smallChronicle());
    const sheets = within(screen.getByRole("combobox", { name: "Sheet" })).getAllByRole("option");
    expect(sheets.map(({ textContent }) => textContent)).toEqual([
      "Handout: events by period",
      "Quiz: questions",
      "Quiz: answers",
    ]);
  });
});

describe("a quiz on paper", () => {
  const EVENTS = [
    { id: "treaty", date: "2001-03-05", title: "Treaty signed", contentNote: "Tells of a war." },
    { id: "bridge", date: "2003-07-09", title: "Bridge opened" },
    { id: "school", date: "2006-01-20", title: "School founded" },
  ];
  const QUIZ = [
    {
      id: "q1",
      kind: "when",
      difficulty: 1,
      event: "treaty",
      prompt: "In which year was the treaty?",
      options: ["2001", "2002"],
      answer: "2001",
      explanation: "It was in spring.",
    },
    { id: "q2", kind: "order", difficulty: 2, prompt: "In which order?", events: ["treaty", "bridge", "school"] },
    {
      id: "q3",
      kind: "quote",
      difficulty: 3,
      prompt: "Who said it?",
      options: [{ id: "person-0" }, { id: "person-1" }],
      items: [
        { event: "treaty", text: "We agree.", answer: "person-0" },
        { event: "bridge", text: "It holds.", answer: "person-1" },
      ],
    },
  ];
  const openQuiz = (sheet: string, quiz: readonly unknown[] = QUIZ) =>
    open(`&sheet=${sheet}&seed=abcd&questions=3&pool=ready`, chronicleOf(EVENTS, { quiz }));

  it("has boxes and lines with instructions, and no answers", async () => {
    await openQuiz("quiz");
    for (const text of ["In which year was the treaty?", "In which order?", "Who said it?", "2002", "We agree."])
      expect(textOfPaper()).toContain(text);
    expect(textOfPaper()).toContain("Number the boxes 1 to 3, 1 for the earliest.");
    expect(textOfPaper()).toContain("Draw a line from each quotation to its speaker.");
    expect(textOfPaper()).not.toContain("It was in spring.");
    // It gives the same questions again.
    expect(pages()[0]).toHaveTextContent("abcd");
    expect(screen.queryByRole("group", { name: "Include" })).toBeNull();
  });

  it("has its answers, with the reasons, the dates and what may distress", async () => {
    await openQuiz("key");
    for (const text of [
      "It was in spring.",
      "Treaty signed (5 March 2001)",
      "Anneke Bakker",
      "Content note: Tells of a war.",
    ])
      expect(textOfPaper()).toContain(text);
  });

  it("has letters where quotations are too long for lines between columns", async () => {
    const [when, order, quote] = QUIZ;
    const long = { ...quote, items: quote?.items?.map((item) => ({ ...item, text: item.text.repeat(60) })) };
    await openQuiz("quiz", [when, order, long]);
    expect(textOfPaper()).toContain("Write the letter of the speaker in each box.");
  });

  it("has other questions by another code, and as many as wanted", async () => {
    const { user, store, choose } = await openQuiz("quiz");
    await user.click(screen.getByRole("button", { name: "New questions" }));
    const { seed } = store.getState().quiz;
    expect(seed).not.toBe("abcd");
    expect(screen.getByText(seed ?? "")).toBeVisible();
    await choose("Number of questions", "5");
    expect(store.getState().quiz.count).toBe(5);
  });

  it("gets a code if the URL has none, and can be limited to one story", async () => {
    const { store, choose } = await open("&sheet=quiz");
    expect(store.getState().quiz.seed).toMatch(/./);
    await choose("About", "path");
    expect(store.getState().story).toEqual({ id: "path", step: 1 });
    expect(paper().getByRole("heading", { level: 1, name: "How it came to this" })).toBeInTheDocument();
    await choose("About", "");
    expect(store.getState().story).toBeUndefined();
  });
});

describe("the pages", () => {
  it("hold what fits, each with the title, its number and nothing lost", async () => {
    giveHeights(90);
    await open();
    const all = pages();
    expect(all.length).toBeGreaterThan(1);
    expect(screen.getByRole("main")).toHaveAccessibleName(`Preview: ${all.length} pages`);
    for (const [i, page] of all.entries()) {
      expect(page).toHaveTextContent(`Page ${i + 1} of ${all.length}`);
      expect(page).toHaveTextContent("A small chronicle");
    }
    for (const title of ["Protests begin in Kyiv", "Minsk ceasefire", "A prisoner exchange"])
      expect(textOfPaper()).toContain(title);
  });

  it("say where they continue a block", async () => {
    giveHeights(700);
    await open();
    expect(textOfPaper()).toContain("(continued)");
  });

  it("are laid out some at a time, while it says how far it is", async () => {
    const events = Array.from({ length: 120 }, (_, i) => ({
      id: `e${i}`,
      date: `20${String(10 + (i % 12))}-03-0${1 + (i % 9)}`,
      title: `Event ${i}`,
      lane: "war",
    }));
    const store = storeOf("", smallChronicle(events));
    renderWith(store, <PrintPreview maps={NO_MAPS} />);
    const panel = await screen.findByRole("region", { name: "Print and PDF" });
    expect(within(panel).getByText(/Laying out pages: \d+ of \d+ sections?/)).toBeVisible();
    expect(within(panel).getByRole("button", { name: "Print or save as PDF" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await done();
    expect(textOfPaper()).toContain("Event 119");
    expect(within(panel).queryByText(/Laying out/)).toBeNull();
  });

  it("have the chosen paper and text size, and set the page size of the printer", async () => {
    const sheets: string[] = [];
    vi.stubGlobal(
      "CSSStyleSheet",
      class {
        replaceSync(text: string): void {
          sheets.push(text);
        }
      },
    );
    Object.defineProperty(document, "adoptedStyleSheets", { value: [], writable: true, configurable: true });
    const { choose, paper: options, unmount } = await open("&paper=a4");
    expect(sheets.at(-1)).toContain("210mm 297mm");
    await choose("Paper", "letter");
    expect(sheets.at(-1)).toContain("215.9mm 279.4mm");
    expect(document.adoptedStyleSheets).toHaveLength(1);
    await choose("Text", "large");
    expect(options()).toMatchObject({ paper: "letter", text: "large" });
    expect(screen.getByText(/choose paper Letter/)).toBeVisible();
    unmount();
    expect(document.adoptedStyleSheets).toHaveLength(0);
    Reflect.deleteProperty(document, "adoptedStyleSheets");
  });

  it("shrink to the width of their preview, and never grow", async () => {
    const width = vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(400);
    await open();
    const zoom = () => Number(screen.getByRole("main").style.getPropertyValue("--zoom"));
    resized();
    const narrow = zoom();
    expect(narrow).toBeGreaterThan(0.3);
    expect(narrow).toBeLessThan(0.6);
    width.mockReturnValue(4_000);
    resized();
    expect(zoom()).toBe(1);
  });

  it("are printed once they are there", async () => {
    const { user } = await open();
    const print = vi.fn();
    vi.stubGlobal("print", print);
    await user.click(screen.getByRole("button", { name: "Print or save as PDF" }));
    expect(print).toHaveBeenCalledTimes(1);
  });

  it("are left by the button or by Esc, not by the Esc of a list of choices", async () => {
    const { user, store } = await open();
    fireEvent.keyDown(screen.getByRole("combobox", { name: "Sheet" }), { key: "Escape" });
    expect(store.getState().mode).toBe("paper");
    fireEvent.keyDown(document.body, { key: "Escape" });
    expect(store.getState().mode).toBe("browse");
    act(() => store.actions.setMode("paper"));
    await user.click(screen.getByRole("button", { name: "Back to the timeline" }));
    expect(store.getState().mode).toBe("browse");
  });
});
