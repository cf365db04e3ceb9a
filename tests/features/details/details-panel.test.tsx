import { act, render, screen, within, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { DetailsPanel } from "../../../src/features/details/DetailsPanel";
import { focusDetailsHeading } from "../../../src/features/details/focus";
import { LanguageProvider } from "../../../src/i18n/react";
import { loadMessages } from "../../../src/i18n/lazy-messages";
import type { Lang } from "../../../src/model/links/view-link";
import { createAppStore } from "../../../src/store/app-store";
import { StoreProvider } from "../../../src/store/react";
import { aChronicle } from "../../fixtures/chronicles/detailed";

async function open(eventId: string | undefined, lang: Lang = "en") {
  const store = createAppStore();
  store.actions.chronicleLoaded(aChronicle(), []);
  store.actions.selectEvent(eventId);
  const messages = await loadMessages(lang);
  render(
    <LanguageProvider lang={lang} messages={messages}>
      <StoreProvider store={store}>
        <button type="button">Opener</button>
        <DetailsPanel />
      </StoreProvider>
    </LanguageProvider>,
  );
  return { store, user: userEvent.setup() };
}

describe("the details panel", () => {
  it("draws nothing while no event is open", async () => {
    await open(undefined);
    expect(screen.queryByRole("region")).toBeNull();
  });

  it("is a region named by the title of its event", async () => {
    await open("grain-deal");
    const region = screen.getByRole("region", { name: "Grain deal signed" });
    expect(region).toHaveAttribute("data-event-id", "grain-deal");
    expect(within(region).getByText("Event 2 of 6")).toBeVisible();
    expect(within(region).getByText("22 July 2022 – 17 July 2023")).toHaveTextContent("(361 days)");
  });

  it("keeps the sections in reading order", async () => {
    await open("grain-deal");
    const region = screen.getByRole("region", { name: "Grain deal signed" });
    const titles = within(region)
      .getAllByRole("heading", { level: 3 })
      .map((heading) => heading.textContent);
    expect(titles).toEqual([
      "Where",
      "Who",
      "Figures, as reported by each source",
      "In their words",
      "Related events",
      "Media",
      "Sources (2)",
    ]);
  });

  it("leaves out what an event does not have", async () => {
    await open("bare");
    const region = screen.getByRole("region", { name: "Title of bare" });
    expect(within(region).queryAllByRole("heading", { level: 3 })).toHaveLength(0);
    expect(within(region).getByText("Status not given")).toBeVisible();
  });

  it.each([
    ["grain-deal", "Confirmed", "Who says what: blame for the end disputed"],
    ["strike", "Disputed", "Disputed: each side blames the other"],
    ["claim", "Claimed", "Claimed: the ministry"],
  ])("says how sure %s is", async (id, word, sentence) => {
    await open(id);
    const region = screen.getAllByRole("region")[0]!;
    expect(within(region).getByText(word)).toBeVisible();
    expect(within(region).getByText((_, node) => node?.tagName === "P" && node.textContent === sentence)).toBeVisible();
  });

  it("hides a distressing text until asked, and remembers that for the session", async () => {
    const { store, user } = await open("strike");
    expect(screen.queryByText("The distressing text.")).toBeNull();
    expect(screen.queryByText("35")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Show the text" }));
    expect(screen.getByText("The distressing text.")).toBeVisible();
    expect(screen.getByText("35")).toBeVisible();
    act(() => store.actions.selectEvent(undefined));
    act(() => store.actions.selectEvent("strike"));
    expect(screen.getByText("The distressing text.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Hide the text" })).toHaveAttribute("aria-expanded", "true");
  });

  it("names the owner of every figure", async () => {
    await open("grain-deal");
    const figures = within(screen.getByRole("region", { name: /^Figures/ })).getAllByRole("listitem");
    expect(figures.map((figure) => figure.textContent)).toEqual([
      "57%to developing countriesUnited Nations, 2023",
      "<3%to the poorest countriesRussian foreign ministry",
    ]);
  });

  it("gives a figure no number of a source where the file does not say which", async () => {
    await open("grain-deal");
    expect(within(screen.getByRole("region", { name: /^Figures/ })).queryAllByRole("link")).toEqual([]);
  });

  it("opens sources in a new tab without a referrer, and prints those without URL", async () => {
    await open("grain-deal");
    const sources = screen.getByRole("region", { name: "Sources (2)" });
    const link = within(sources).getByRole("link", { name: /Wikipedia: Grain deal.*opens in a new tab/ });
    expect(link).toHaveAttribute("target", "_blank");
    expect(link).toHaveAttribute("rel", "noopener noreferrer");
    expect(within(sources).getByText("S/2022/1")).toBeVisible();
    expect(within(sources).getByText("Permanent identifier")).toBeVisible();
    expect(within(sources).getAllByRole("link")).toHaveLength(1);
  });

  it("leaves out the kind of a source if unknown", async () => {
    await open("strike");
    const source = within(screen.getByRole("region", { name: "Sources (1)" })).getByRole("listitem");
    expect(source).toHaveTextContent(/^example\.org\s*\(?opens in a new tab\)?$/);
  });

  it("ties events in both directions, each once", async () => {
    await open("grain-deal");
    const related = screen.getByRole("region", { name: "Related events" });
    const groups = within(related)
      .getAllByRole("heading", { level: 4 })
      .map((heading) => heading.parentElement?.textContent);
    // The blockade also "led to" the deal, but is only in the first group that has it.
    expect(groups).toEqual(["Led toTitle of deal-ends 17 Jul 2023", "Part ofTitle of blockade 30 Jun 2022"]);
  });

  it("reads a tie from its other end", async () => {
    const { user } = await open("strike");
    expect(screen.getByRole("heading", { name: "Responses" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: /Title of deal-ends 17 Jul 2023/ }));
    expect(screen.getByRole("heading", { name: "Followed from" })).toBeVisible();
    await waitFor(() => expect(screen.getByRole("heading", { level: 2, name: "Title of deal-ends" })).toHaveFocus());
  });

  it("filters by an actor", async () => {
    const { store, user } = await open("grain-deal");
    expect(screen.queryByText("mediator")).toBeNull(); // of states, none is introduced and so none is left out
    expect(screen.getByText("UN Secretary-General")).toBeVisible();
    await user.click(screen.getByRole("button", { name: /^Türkiye/ }));
    expect(store.getState().filter.actor).toEqual(["turkiye"]);
    expect(screen.getByRole("button", { name: /^Türkiye/ })).toHaveAttribute("aria-pressed", "true");
  });

  it("says when filters hide the event, and shows it again", async () => {
    const { store, user } = await open("grain-deal");
    act(() => store.actions.toggleFilter("lane", "war"));
    expect(screen.getByText("Hidden by your filters")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show it" }));
    expect(screen.getByText("Event 2 of 6")).toBeVisible();
  });

  it("fetches no picture before the user opens it", async () => {
    const { user } = await open("grain-deal");
    expect(screen.queryByRole("img", { name: "A ship leaves port" })).toBeNull();
    expect(document.querySelector("img, video, audio, iframe")).toBeNull();
    expect(screen.getByText("Credit: A. Photographer")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Load image from pictures.example" }));
    const image = screen.getByRole("img", { name: "A ship leaves port" });
    expect(image).toHaveAttribute("src", "https://pictures.example/a.jpg");
    expect(image).toHaveAttribute("referrerpolicy", "no-referrer");
  });

  it("goes to the events before and after, with how far they are", async () => {
    const { store, user } = await open("grain-deal");
    expect(screen.getByRole("button", { name: "Before, 22 days Title of blockade" })).toBeVisible();
    const after = screen.getByRole("button", { name: "After, 10 days Title of strike, disputed" });
    await user.click(after);
    expect(store.getState().selection.eventId).toBe("strike");
    // The footer of the panel stays, so the button can be pressed again.
    await waitFor(() => expect(screen.getByRole("button", { name: /^After, 31 days/ })).toHaveFocus());
    await user.click(screen.getByRole("button", { name: "Previous event" }));
    expect(store.getState().selection.eventId).toBe("grain-deal");
  });

  it("offers no step beyond the first and the last event", async () => {
    const { store, user } = await open("bare");
    expect(screen.getByText("No later event")).toBeVisible();
    const next = screen.getByRole("button", { name: "Next event" });
    expect(next).toHaveAttribute("aria-disabled", "true");
    await user.click(next);
    expect(store.getState().selection.eventId).toBe("bare");
  });

  it("copies the address of the view and says so", async () => {
    const { user } = await open("grain-deal");
    const written = vi.spyOn(navigator.clipboard, "writeText");
    await user.click(screen.getByRole("button", { name: "Copy link" }));
    expect(written).toHaveBeenCalledWith("http://localhost:3000/?event=grain-deal");
    expect(await screen.findByText("Copied")).toBeVisible();
  });

  it("says when the link could not be copied", async () => {
    const { user } = await open("grain-deal");
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
    await user.click(screen.getByRole("button", { name: "Copy link" }));
    expect(await screen.findByText(/Could not copy the link/)).toBeVisible();
  });

  it("takes the focus to the headline when asked, and gives it back on closing", async () => {
    const { store, user } = await open(undefined);
    const opener = screen.getByRole("button", { name: "Opener" });
    opener.focus();
    act(() => store.actions.selectEvent("grain-deal"));
    await waitFor(() => expect(opener).toHaveFocus());
    focusDetailsHeading();
    await vi.waitFor(() => expect(screen.getByRole("heading", { level: 2 })).toHaveFocus());
    await user.click(screen.getByRole("button", { name: "Close details" }));
    expect(store.getState().selection.eventId).toBeUndefined();
    await waitFor(() => expect(opener).toHaveFocus());
  });

  it("waits for a panel that is still loading, unless the user has moved on", async () => {
    const { store } = await open(undefined);
    const opener = screen.getByRole("button", { name: "Opener" });
    const frames = (count: number) =>
      act(async () => {
        for (let i = 0; i < count; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      });
    opener.focus();
    focusDetailsHeading();
    await frames(30);
    act(() => store.actions.selectEvent("grain-deal"));
    await vi.waitFor(() => expect(screen.getByRole("heading", { level: 2 })).toHaveFocus());

    act(() => store.actions.selectEvent(undefined));
    opener.focus();
    focusDetailsHeading();
    await frames(30);
    opener.blur();
    const elsewhere = document.body.appendChild(document.createElement("button"));
    elsewhere.focus();
    act(() => store.actions.selectEvent("grain-deal"));
    await frames(10);
    await waitFor(() => expect(elsewhere).toHaveFocus());
    elsewhere.remove();
  });

  it("speaks Ukrainian", async () => {
    await open("grain-deal", "uk");
    const region = screen.getByRole("region", { name: "Підписано зернову угоду" });
    expect(within(region).getByText("Подія 2 з 6")).toBeVisible();
    expect(within(region).getByText("«Маяк на Чорному морі.»")).toBeVisible();
    expect(within(region).getByText(/\(361 день\)/)).toBeVisible();
    expect(within(region).getByText("Дипломатія")).toBeVisible();
    expect(within(region).getByText(/^Стамбул, Туреччина/)).toBeVisible();
  });
});
