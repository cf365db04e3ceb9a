import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { CardClaim } from "../../../src/features/card/CardMeta";
import { DetailsPanel } from "../../../src/features/details/DetailsPanel";
import { EventMeta } from "../../../src/features/list/EventMeta";
import { loadMessages } from "../../../src/i18n/lazy-messages";
import { LanguageProvider } from "../../../src/i18n/react";
import type { Lang } from "../../../src/model/links/view-link";
import { readChronicle } from "../../../src/model/chronicle/read-chronicle";
import { createAppStore } from "../../../src/store/app-store";
import { StoreProvider } from "../../../src/store/react";

const { chronicle } = readChronicle({
  format: "throughline/1",
  meta: { title: "Test", languages: ["en", "uk"] },
  lanes: [{ id: "war", label: "War" }],
  actors: [
    { id: "russia", name: { en: "Russia", uk: "Росія" } },
    { id: "ukraine", name: { en: "Ukraine", uk: "Україна" } },
  ],
  events: [
    {
      id: "dam",
      date: "2023-06-06",
      title: "Dam destroyed",
      status: "confirmed",
      contested: {
        over: ["responsibility", "number"],
        claims: [
          { kind: "finding", who: "UN inquiry", text: "found 29 dead", source: "un" },
          { by: ["ukraine"], text: "blames Russia" },
          { kind: "denial", by: ["russia"], text: "denies it" },
        ],
      },
      related: [
        { type: "led-to", event: "flood", claimedBy: { en: "Ukraine’s ministry", uk: "Міністерство України" } },
        { type: "later", event: "aid" },
      ],
      sources: [
        {
          id: "un",
          kind: "document",
          title: { en: "UN report", uk: "Доповідь ООН" },
          headline: "Flooding in Kherson",
          author: "Ann Example",
          publisher: "United Nations",
          date: "2023-07-10",
          language: "en",
          url: "https://un.example/report",
          archiveUrl: "https://archive.example/report",
        },
        { title: "Reuters via Example", publisher: "Reuters", kind: "agency" },
      ],
    },
    { id: "flood", date: "2023-06-07", title: "Flood", sources: [{ title: "News" }] },
    { id: "aid", date: "2023-06-08", title: "Aid", sources: [{ title: "News" }] },
  ],
});

async function show(element: React.ReactNode, lang: Lang = "en", eventId = "dam") {
  const store = createAppStore();
  store.actions.chronicleLoaded(chronicle!, []);
  store.actions.selectEvent(eventId);
  render(
    <LanguageProvider lang={lang} messages={await loadMessages(lang)}>
      <StoreProvider store={store}>{element}</StoreProvider>
    </LanguageProvider>,
  );
}
const dam = chronicle!.eventsById.get("dam")!;
const itemsOf = (name: string) =>
  within(screen.getByRole("region", { name }))
    .getAllByRole("listitem")
    .map((item) => item.textContent);

describe("what is contested about an event", () => {
  it("is named below the date, with every claim and its owner below the text", async () => {
    await show(<DetailsPanel />);
    expect(screen.getByText("Contested").parentElement).toHaveTextContent("Contested: responsibility, numbers");
    expect(itemsOf("Who says what")).toEqual([
      "UN inquiry (finding): found 29 dead1",
      "Ukraine: blames Russia",
      "Russia (denial): denies it",
    ]);
    expect(screen.getByRole("link", { name: "Source 1: UN report" })).toBeVisible();
  });

  it("speaks Ukrainian", async () => {
    await show(<DetailsPanel />, "uk");
    expect(screen.getByText("Є розбіжності", { exact: false }).parentElement).toHaveTextContent(
      /Є.розбіжності: відповідальність, кількість/,
    );
    expect(itemsOf("Хто що каже").at(-1)).toMatch(/^Росія \(заперечення\): denies it/);
  });

  it("is named in the list, and with its claimants on the card", async () => {
    await show(
      <>
        <EventMeta event={dam} lane={undefined} />
        <CardClaim event={dam} />
      </>,
    );
    const [list, card] = screen.getAllByText("Contested").map(({ parentElement }) => parentElement?.textContent);
    expect(list).toBe("Contested: responsibility, numbers");
    expect(card).toBe("Contested: responsibility, numbers. UN inquiry (finding); Ukraine; Russia (denial)");
  });
});

describe("a relation that states a cause", () => {
  it.each([
    ["dam", "Led to"],
    ["flood", "Followed from"],
  ])("says who states it, seen from %s", async (eventId, heading) => {
    await show(<DetailsPanel />, "en", eventId);
    const group = screen.getByRole("heading", { name: heading }).parentElement!;
    expect(group).toHaveTextContent("According to: Ukraine’s ministry");
  });

  it("is not a mere sequence, which needs nobody's word", async () => {
    await show(<DetailsPanel />, "en", "aid");
    const group = screen.getByRole("heading", { name: "Earlier" }).parentElement!;
    expect(group).toHaveTextContent(/^EarlierDam destroyed 6 Jun 2023, contested$/);
  });
});

describe("a source", () => {
  it("shows headline, author, label, publisher, date and kind, and its archived copy", async () => {
    await show(<DetailsPanel />);
    const [first, second] = screen
      .getAllByRole("listitem")
      .filter((item) => item.id.startsWith("details-source-"))
      .map((item) => item.textContent?.replace(/\s+/g, " "));
    expect(first).toBe(
      "Flooding in Kherson (opens in a new tab)Ann Example · UN report · United Nations · 10 July 2023 · Document · Archived copy (opens in a new tab)",
    );
    // "Reuters via Example" names the publisher already.
    expect(second).toBe("Reuters via ExampleNews agency");
  });
});
