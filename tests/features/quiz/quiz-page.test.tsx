import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { quizPart } from "../../../src/app/layout/lazy-parts";
import type { Chronicle } from "../../../src/model/chronicle/chronicle";
import { openEmptyPage, stubScreen } from "../../app/page-fixture";
import { chronicleOf } from "../../fixtures/chronicles/for-quiz";

const EVENTS = [
  { id: "treaty", date: "2001-03-05", title: "Treaty signed" },
  { id: "bridge", date: "2003-07-09", title: "Bridge opened" },
  { id: "school", date: "2006-01-20", title: "School founded" },
];
const OPTIONS = [{ id: "person-0" }, { id: "person-1" }];
const QUIZ = [
  {
    id: "q1",
    kind: "when",
    difficulty: 1,
    event: "treaty",
    prompt: "Treaty?",
    options: ["2001", "2002"],
    answer: "2001",
  },
  {
    id: "q2",
    kind: "order",
    difficulty: 2,
    prompt: "Order?",
    events: ["treaty", "bridge", "school"],
    explanation: "So it was.",
  },
  {
    id: "q3",
    kind: "quote",
    difficulty: 3,
    prompt: "Said?",
    options: OPTIONS,
    items: [
      { event: "treaty", text: "We agree.", answer: "person-0" },
      { event: "bridge", text: "It holds.", answer: "person-1" },
    ],
  },
];

beforeEach(async () => {
  stubScreen();
  sessionStorage.clear();
  await quizPart.load();
});
afterEach(() => vi.unstubAllGlobals());

let seeds = 0;
async function open({ query, quiz = QUIZ }: { readonly query?: string; readonly quiz?: readonly unknown[] } = {}) {
  const user = userEvent.setup();
  seeds += 1;
  const page = await openEmptyPage(query ?? `?mode=quiz&seed=s${seeds}&questions=3&pool=ready`);
  const chronicle: Chronicle = chronicleOf(EVENTS, { quiz });
  act(() => page.store.actions.chronicleLoaded(chronicle, []));
  await screen.findByRole("heading", { level: 1, name: "Quiz" });
  return { user, ...page };
}
const press = (name: string | RegExp) => screen.getByRole("button", { name });
const heading = () => within(screen.getByRole("region", { name: "Quiz" })).getByRole("heading", { level: 1 });
const settings = () => screen.getByText("Class settings").closest("details");
const rows = () => [...document.querySelectorAll("[data-option]")].map((row) => row.getAttribute("data-option"));

describe("the quiz", () => {
  it("creates a code if the URL has none, and shows the settings to the teacher", async () => {
    const { store } = await open({ query: "?mode=quiz" });
    const { seed, count } = store.getState().quiz;
    expect(seed).toMatch(/^[a-z]{6}-\d\d$/);
    expect(count).toBe(10);
    expect(settings()).toHaveAttribute("open");
    expect(screen.getByRole("textbox", { name: "Link for the class" })).toHaveValue(
      `http://localhost:3000/?mode=quiz&seed=${seed}&questions=10`,
    );
    expect(screen.getByRole("img", { name: /^QR code of/ })).toBeInTheDocument();
  });

  it("collapses the settings for a user with a code, and says that nothing is sent", async () => {
    await open();
    expect(settings()).not.toHaveAttribute("open");
    expect(screen.getByText(/Nothing is sent anywhere/)).toBeInTheDocument();
    await waitFor(() => expect(heading()).toHaveFocus());
  });

  it("follows the settings, and keeps what is typed", async () => {
    const { user, store } = await open({ query: "?mode=quiz&seed=a&questions=3" });
    const code = screen.getByRole("textbox", { name: "Code" });
    await user.clear(code);
    await user.type(code, "Class 10 B");
    expect(code).toHaveValue("Class 10 B");
    expect(store.getState().quiz.seed).toBe("class-10-b");
    const count = screen.getByRole("spinbutton", { name: "Number of questions" });
    await user.clear(count);
    expect(count).toBeInvalid();
    await user.type(count, "2");
    expect(store.getState().quiz.count).toBe(2);
    for (const kind of ["Put in order", "Which came first", "When was it", "Who was involved", "Who gave the figure"])
      await user.click(screen.getByRole("checkbox", { name: kind }));
    expect(store.getState().quiz.kinds).toEqual(["quote"]);
    await user.click(screen.getByRole("checkbox", { name: "Who said it" }));
    expect(store.getState().quiz.kinds).toEqual(["quote"]);
    await user.selectOptions(screen.getByRole("combobox", { name: "Where questions come from" }), "made");
    expect(screen.getByText("There are no questions for these settings.")).toBeInTheDocument();
    expect(screen.getByText(/Quotation questions need three/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Start" })).toBeNull();
  });

  it("is answered by keyboard, tells right from wrong in words, and ends in a score", async () => {
    const { user } = await open();
    await user.tab();
    await user.keyboard("{Enter}");
    expect(heading()).toHaveTextContent("Question 1 of 3. Treaty?");
    await waitFor(() => expect(heading()).toHaveFocus());

    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByText("Choose an answer first, or skip.")).toHaveFocus());
    await user.keyboard("2");
    expect(screen.getByRole("radio", { name: /2002/ })).toBeChecked();
    await user.keyboard("[KeyA]");
    expect(screen.getByRole("radio", { name: /2001/ })).toBeChecked();
    await user.keyboard("b{Enter}");
    expect(
      screen
        .getAllByRole("status")
        .map((one) => one.textContent)
        .join(),
    ).toContain("IncorrectCorrect answer:2001");
    await waitFor(() => expect(press("Next question")).toHaveFocus());
    await user.keyboard("1");
    expect(screen.getByRole("radio", { name: /2002/ })).toBeChecked();
    await user.keyboard("{Enter}");

    expect(heading()).toHaveTextContent("Order?");
    const requested = ["treaty", "bridge", "school"];
    for (const [at, id] of requested.entries()) {
      let from = rows().indexOf(id);
      await user.keyboard(String(from + 1));
      for (; from > at; from -= 1) await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    }
    expect(rows()).toEqual(requested);
    await user.keyboard("{Enter}");
    expect(screen.getAllByText("correct place")).toHaveLength(3);
    expect(screen.getByText("So it was.")).toBeInTheDocument();
    await user.keyboard("{Enter}");

    expect(heading()).toHaveTextContent("Said?");
    await user.selectOptions(screen.getByRole("combobox", { name: "Who said quotation 1?" }), "person-0");
    expect(press("Check")).toHaveAttribute("aria-disabled", "true");
    await user.selectOptions(screen.getByRole("combobox", { name: "Who said quotation 2?" }), "person-0");
    await user.click(press("Check"));
    expect(screen.getByText("1 of 2 correct")).toBeInTheDocument();
    await user.keyboard("{Enter}");

    expect(heading()).toHaveTextContent("Result");
    await waitFor(() => expect(heading()).toHaveFocus());
    expect(screen.getByText("1 of 3 questions correct")).toBeInTheDocument();
    expect(screen.getByText("1 partly correct · 1 incorrect · 4 of 6 points")).toBeInTheDocument();
    expect(screen.getByRole("row", { name: "Put in order 1 of 1 3 of 3" })).toBeInTheDocument();
  });

  it("goes back, skips, and keeps the answers of this tab", async () => {
    const { user, store, unmount } = await open();
    await user.click(press("Start"));
    await user.keyboard("1{Enter}{Enter}");
    await user.click(press("Skip"));
    await user.click(press("Back"));
    expect(heading()).toHaveTextContent("Question 2 of 3");
    const { seed } = store.getState().quiz;
    unmount();
    await openEmptyPage(`?mode=quiz&seed=${seed}&questions=3&pool=ready`).then(({ store: fresh }) =>
      act(() => fresh.actions.chronicleLoaded(chronicleOf(EVENTS, { quiz: QUIZ }), [])),
    );
    expect(await screen.findByText(/^Question 2 of 3$/)).toBeInTheDocument();
    await user.click(press("Back"));
    expect(screen.getByText("Correct answer")).toBeInTheDocument();
    await user.click(press("Back"));
    expect(press("Continue with question 2")).toBeInTheDocument();
  });

  it("works without storage, and says so", async () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("blocked", "SecurityError");
    });
    const { user } = await open();
    expect(screen.getByText(/reloading the page loses your answers/)).toBeInTheDocument();
    await user.click(press("Start"));
    await user.keyboard("1{Enter}");
    expect(press("Next question")).toBeInTheDocument();
    vi.restoreAllMocks();
  });

  it("shows the right answers only at the end where that is asked for", async () => {
    const { user } = await open({ query: "?mode=quiz&seed=ends&questions=3&pool=ready&answers=end" });
    await user.click(press("Start"));
    await user.keyboard("1{Enter}");
    expect(heading()).toHaveTextContent("Question 2 of 3");
    expect(screen.queryByText("Correct")).toBeNull();
    await user.click(press("Next question"));
    await user.click(press("Skip"));
    expect(screen.getByText(/1 not answered/)).toBeInTheDocument();
    expect(screen.getAllByText("Correct answer").length).toBe(3);
  });

  it("leads to an event on the timeline in one step, and by Escape back to the page", async () => {
    const { user, store } = await open();
    await user.click(press("Start"));
    await user.keyboard("1{Enter}");
    const link = screen.getByRole("link", { name: /Treaty signed/ });
    expect(link).toHaveAttribute("href", "?event=treaty");
    await user.click(link);
    expect(store.getState()).toMatchObject({ mode: "browse", selection: { eventId: "treaty" } });
    act(() => store.actions.setMode("quiz"));
    await screen.findByText("Question 1 of 3");
    await user.keyboard("{Escape}");
    expect(store.getState().mode).toBe("browse");
    expect(screen.queryByRole("region", { name: "Quiz" })).toBeNull();
  });

  it("opens from the menu and by its key", async () => {
    const { user, store } = await open({ query: "?mode=quiz&seed=menu&questions=3" });
    await user.keyboard("{Escape}");
    await user.click(screen.getByRole("button", { name: "More" }));
    await user.click(screen.getByRole("menuitem", { name: "Quiz" }));
    expect(store.getState().mode).toBe("quiz");
    await user.keyboard("{Escape}");
    await user.keyboard("[KeyU]");
    expect(store.getState().mode).toBe("quiz");
  });

  it("leaves digits alone where single keys are switched off", async () => {
    const { user, store } = await open();
    act(() => store.actions.setSingleKeys(false));
    await user.click(press("Start"));
    await user.keyboard("1");
    for (const radio of screen.getAllByRole("radio")) expect(radio).not.toBeChecked();
  });
});
