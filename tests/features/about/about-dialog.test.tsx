import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { AboutDialog } from "../../../src/features/about/AboutDialog";
import { loadMessages } from "../../../src/i18n/lazy-messages";
import { LanguageProvider } from "../../../src/i18n/react";
import type { Chronicle, Meta } from "../../../src/model/chronicle/chronicle";
import type { Lang } from "../../../src/model/links/view-link";
import { createAppStore } from "../../../src/store/app-store";
import { StoreProvider } from "../../../src/store/react";
import { aChronicle } from "../../fixtures/chronicles/detailed";
import { stubModalDialogs } from "../../fixtures/modal-dialogs";
import { BRAND, setSiteFacts } from "../../fixtures/site-facts";

const FULL: Meta = {
  title: { en: "The war", uk: "Війна" },
  description: "The war went on after that day.",
  languages: ["en", "uk"],
  coverage: { from: "2013-11-21", to: "2025-05-16" },
  method: "Chosen with care.",
  version: "1.0.0",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  corrections: [{ date: "2025-06-01", version: "1.0.1", text: "A date was put right." }],
};

async function open(meta: Meta | undefined, lang: Lang = "en") {
  const store = createAppStore();
  const chronicle: Chronicle = meta ? { ...aChronicle(), meta } : aChronicle();
  store.actions.chronicleLoaded(chronicle, []);
  const onClose = vi.fn();
  const messages = await loadMessages(lang);
  render(
    <LanguageProvider lang={lang} messages={messages}>
      <StoreProvider store={store}>
        <AboutDialog isOpen onClose={onClose} />
      </StoreProvider>
    </LanguageProvider>,
  );
  return { onClose, part: (name: string | RegExp) => within(screen.getByRole("region", { name })) };
}

beforeAll(stubModalDialogs);

describe("about this timeline", () => {
  it("says what is covered, and that the events stop", async () => {
    const { part } = await open(FULL);
    expect(screen.getByRole("dialog", { name: "About this timeline" })).toBeVisible();
    expect(part("What this is").getByText("The war went on after that day.")).toBeVisible();
    expect(part("What this is").getByText(/6 events in 2 topics/)).toBeVisible();
    expect(part("What it covers").getByText("Events up to 16 May 2025.")).toBeVisible();
    expect(part("What it covers").getByText("It covers 21 November 2013 to 16 May 2025.")).toBeVisible();
    expect(part("How events were chosen and checked").getByText("Chosen with care.")).toBeVisible();
  });

  it("says which version and build of the app this is", async () => {
    const meta = document.createElement("meta");
    Object.assign(meta, { name: "generator", content: "Throughline 1.2.3 (0a1b2c3d4e)" });
    document.head.append(meta);
    const { part } = await open(FULL);
    expect(part("Credits and licences").getByText("Version and build: Throughline 1.2.3 (0a1b2c3d4e).")).toBeVisible();
    meta.remove();
  });

  it("explains every status", async () => {
    const { part } = await open(FULL);
    const terms = part("How certain an event is").getAllByRole("term");
    expect(terms.map((term) => term.textContent)).toEqual([
      "Confirmed",
      "Reported",
      "Claimed",
      "Disputed",
      "Contested",
      "Status not given",
    ]);
  });

  it("counts the sources", async () => {
    const { part } = await open(FULL);
    const items = part("Sources").getAllByRole("listitem");
    expect(items.map((item) => item.textContent)).toEqual([
      "1 permanent identifier, such as a resolution number",
      "1 encyclopaedia article",
      "1 other source",
      "4 events have no source.",
    ]);
  });

  it("lists corrections", async () => {
    const { part } = await open(FULL);
    expect(part("Version and corrections").getByText("Version of the events: 1.0.0")).toBeVisible();
    expect(part("Version and corrections").getByRole("listitem")).toHaveTextContent(
      "1 June 2025, 1.0.1. A date was put right.",
    );
  });

  it("links to where errors are reported, or says whom to write", async () => {
    const { part } = await open({ ...FULL, reportUrl: "https://example.org/report" });
    const link = part("Report an error").getByRole("link", { name: /Report an error.*new tab/ });
    expect(link).toHaveAttribute("href", "https://example.org/report");
    expect(link).toHaveAttribute("rel", "noopener noreferrer");
  });

  it("names licences and privacy", async () => {
    const { part } = await open(FULL);
    expect(part("Report an error").getByText(/Write to the publisher of this page/)).toBeVisible();
    expect(part("Credits and licences").getByRole("link", { name: /third-party notices/ })).toHaveAttribute(
      "href",
      "./THIRD-PARTY-NOTICES.txt",
    );
    expect(part("Credits and licences").getByText(/Natural Earth/)).toBeVisible();
    expect(part("Privacy").getByText(/Nothing is loaded from other sites/)).toBeVisible();
  });

  it("leaves out what a chronicle does not say", async () => {
    await open(undefined);
    const titles = screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent);
    expect(titles).toEqual([
      "What this is",
      "How certain an event is",
      "Dates and how uncertainty is shown",
      "Sources",
      "Report an error",
      "Credits and licences",
      "Privacy",
      "Language",
    ]);
  });

  it("closes", async () => {
    const { onClose } = await open(FULL);
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(onClose).toHaveBeenCalled();
  });

  it("speaks Ukrainian", async () => {
    const { part } = await open(FULL, "uk");
    expect(screen.getByRole("dialog", { name: "Про цю хронологію" })).toBeVisible();
    expect(part("Що тут охоплено").getByText("Події до 16 травня 2025 р. включно.")).toBeVisible();
    expect(part("Що це таке").getByText(/6 подій, 2 теми\./)).toBeVisible();
  });
});

describe("the publisher of the site", () => {
  const shown = () => screen.queryByRole("region", { name: /^(?:Publisher|Видавець)$/ });

  it("is named with contact, licence and links", async () => {
    const clear = setSiteFacts({ brand: BRAND });
    const { part } = await open(FULL);
    const links = part("Publisher").getAllByRole("link");
    expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
      [expect.stringMatching(/^The Alder Bend Courier/), "https://courier.example/"],
      ["timelines@courier.example", "mailto:timelines@courier.example"],
      [expect.stringMatching(/^CC BY 4.0/), "https://creativecommons.org/licenses/by/4.0/"],
      [expect.stringMatching(/^Imprint/), "https://courier.example/imprint"],
    ]);
    // Our own name is with the licences.
    expect(part("Credits and licences").getByText(/MIT/)).toBeVisible();
    clear();
  });

  it("is named in the language of the reader", async () => {
    const clear = setSiteFacts({ brand: { publisher: BRAND.publisher, contact: "https://courier.example/contact" } });
    const { part } = await open(FULL, "uk");
    expect(part("Видавець").getByRole("link", { name: /^Вісник Алдер-Бенда/ })).toBeVisible();
    expect(part("Видавець").getByRole("link", { name: /^courier.example\/contact/ })).toBeVisible();
    clear();
  });

  it("is left out where the site names none", async () => {
    await open(FULL);
    expect(shown()).toBeNull();
    const clear = setSiteFacts({ brand: { logo: "logo.svg", footer: [] } });
    await open(FULL);
    expect(shown()).toBeNull();
    clear();
  });
});
