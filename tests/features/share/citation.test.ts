import { describe, expect, it } from "vitest";
import { type Cited, markdownCitation, plainCitation } from "../../../src/features/share/citation";
import { bibtexCitation, risCitation } from "../../../src/features/share/citation-records";
import { cite } from "../../../src/features/share/cite";
import { sharedView } from "../../../src/features/share/link-parts";
import { loadMessages } from "../../../src/i18n/lazy-messages";
import { SHARE_MESSAGES } from "../../../src/features/share/share-messages";
import { deviceSource } from "../../../src/model/links/source-url";
import { type Lang, decodeViewLink } from "../../../src/model/links/view-link";
import { bundledChronicle } from "../../fixtures/chronicles/bundled";
import { loadedStore } from "../../fixtures/chronicles/small";

const BUNDLED = bundledChronicle();
const FOLDER = "https://timeline.example/a/";
const NOW_MS = Date.UTC(2026, 10, 24, 23, 59);

async function cited(eventId: string | undefined, search = "?lane=economy&from=2022&theme=dark"): Promise<Cited> {
  const store = loadedStore({ link: decodeViewLink(search).link }, BUNDLED);
  const { lang } = store.getState().view;
  const event = eventId === undefined ? undefined : BUNDLED.eventsById.get(eventId)!;
  const shared = sharedView(store.getState(), "timeline");
  return cite(BUNDLED, event, shared, FOLDER, NOW_MS, { lang, messages: await loadMessages(lang) });
}
const citationMessages = (lang: Lang = "en") => SHARE_MESSAGES[lang].citing;

const MADE: Cited = {
  title: "A\nchronicle",
  event: {
    id: "an event",
    title: "100% {of} A & B_c #1 \\ ~ ^ “quoted” [x](y)",
    date: "2 May 2022",
    doubt: "claimed",
    sources: [{ title: "A <b>report</b>", url: "https://news.example/(a)" }, { title: "S/2022/1?" }],
  },
  address: "https://timeline.example/?event=an%20event",
  accessed: "2026-11-24",
  accessedText: "24 November 2026",
  lang: "en",
};

describe("a citation", () => {
  it("of the timeline has title, version, address and day, and names no author", async () => {
    expect(plainCitation(await cited(undefined), citationMessages())).toBe(
      "The Russia–Ukraine war, 2013–2025. Version 1.2.0. https://timeline.example/a/ (accessed 24 November 2026).",
    );
  });

  it("of an event has its date in words and every source with its address", async () => {
    const text = plainCitation(await cited("grain-deal"), citationMessages());
    expect(text.split("\n")).toEqual([
      "“Black Sea grain deal signed in Istanbul” (22 July 2022). In: The Russia–Ukraine war, 2013–2025. Version 1.2.0. https://timeline.example/a/?event=grain-deal (accessed 24 November 2026).",
      "",
      "Sources for this event:",
      "",
      "1. Ukraine, Russia Sign Grain Export Deal With UN, Turkey. AFP, 22 July 2022. https://www.channelstv.com/2022/07/22/ukraine-russia-sign-grain-export-deal-with-un-turkey/",
      expect.stringMatching(/^2\. Türkiye, UN, Russia & Ukraine Sign .* Presidency of Türkiye, July 2022\. https:/),
      expect.stringMatching(/^3\. Daryo, quoting Reuters\. 18 July 2023\. https:/),
      expect.stringMatching(/^4\. Interfax-Ukraine\. 18 July 2023\. https:/),
      "5. Wikipedia: Black Sea Grain Initiative. https://en.wikipedia.org/wiki/Black_Sea_Grain_Initiative",
    ]);
  });

  it("says that a claim is one", async () => {
    const claimed = [...BUNDLED.events].find(({ status }) => status === "claimed")!;
    expect(plainCitation(await cited(claimed.id), citationMessages())).toContain("; claimed). In:");
    expect((await cited("grain-deal")).event?.doubt).toBeUndefined();
  });

  it("has an address that stays the same whatever is on the screen", async () => {
    for (const search of ["", "?view=list&theme=dark", "?lane=economy&from=2022&event=bucha"])
      expect((await cited("grain-deal", search)).address).toBe("https://timeline.example/a/?event=grain-deal");
  });

  it("speaks Ukrainian, with inner quotation marks inside the outer ones", async () => {
    const text = plainCitation(await cited("grain-deal", "?lang=uk"), citationMessages("uk"));
    expect(text).toContain("«У Стамбулі підписано „зернову угоду“» (22 липня 2022");
    expect(text).toContain(
      "https://timeline.example/a/?event=grain-deal&lang=uk (дата звернення: 24\u00a0листопада 2026",
    );
    expect(text).toContain("Джерела цієї події:");
  });

  it("in Markdown links the event and its sources, and escapes their titles", () => {
    expect(markdownCitation(MADE, citationMessages()).split("\n")).toEqual([
      String.raw`“[100% {of} A \& B\_c #1 \\ \~ \^ ‘quoted’ \[x\](y)](https://timeline.example/?event=an%20event)” (2 May 2022; claimed). In: A chronicle. <https://timeline.example/?event=an%20event> (accessed 24 November 2026).`,
      "",
      "Sources for this event:",
      "",
      String.raw`1. [A \<b\>report\</b\>](https://news.example/%28a%29).`,
      "2. S/2022/1?",
    ]);
  });

  it("of a file on a device has no address, since none leads to it", async () => {
    const store = loadedStore({}, BUNDLED);
    store.actions.requestLoad(deviceSource("mine.csv"));
    store.actions.chronicleLoaded(BUNDLED, []);
    const messages = await loadMessages("en");
    const shared = sharedView(store.getState(), "timeline");
    const own = cite(BUNDLED, BUNDLED.eventsById.get("grain-deal"), shared, FOLDER, NOW_MS, { lang: "en", messages });
    for (const text of [
      plainCitation(own, citationMessages()),
      markdownCitation(own, citationMessages()),
      bibtexCitation(own),
      risCitation(own),
    ])
      expect(text).not.toContain("timeline.example");
    expect(plainCitation(own, citationMessages())).toContain("Version 1.2.0. (accessed 24 November 2026).");
  });

  it("ends a sentence once", () => {
    const text = plainCitation({ ...MADE, title: "Is it over?" }, citationMessages());
    expect(text).toContain("In: Is it over? https://");
    expect(text.split("\n").at(-1)).toBe("2. S/2022/1?");
  });

  it("in BibTeX escapes what TeX would obey", () => {
    expect(bibtexCitation(MADE)).toBe(
      [
        "@online{timeline-an-event,",
        String.raw`  title = {{100\% \{of\} A \& B\_c \#1 \textbackslash{} \textasciitilde{} \textasciicircum{} “quoted” [x](y)}},`,
        "  maintitle = {{A chronicle}},",
        "  note = {2 May 2022; claimed},",
        "  url = {https://timeline.example/?event=an%20event},",
        "  urldate = {2026-11-24}",
        "}",
        "",
        "@online{timeline-an-event-1,",
        "  title = {{A <b>report</b>}},",
        "  url = {https://news.example/(a)}",
        "}",
        "",
        "@online{timeline-an-event-2,",
        "  title = {{S/2022/1?}}",
        "}",
      ].join("\n"),
    );
  });

  it("in RIS has one line for each field", () => {
    expect(risCitation({ ...MADE, version: "1.0.0" })).toBe(
      [
        "TY  - ELEC",
        "TI  - 100% {of} A & B_c #1 \\ ~ ^ “quoted” [x](y)",
        "T2  - A chronicle",
        "ET  - 1.0.0",
        "N1  - 2 May 2022; claimed",
        "LA  - en",
        "UR  - https://timeline.example/?event=an%20event",
        "Y2  - 2026/11/24",
        "ER  - ",
        "TY  - ELEC",
        "TI  - A <b>report</b>",
        "UR  - https://news.example/(a)",
        "ER  - ",
        "TY  - ELEC",
        "TI  - S/2022/1?",
        "ER  - ",
      ].join("\n"),
    );
  });

  describe("of a source with all that is known of it", () => {
    const source = {
      title: "Deal {signed} & sealed",
      author: "Ann Example",
      publisher: "Reuters",
      date: "2022-07-22",
      dateText: "22 July 2022",
      language: "en",
      url: "https://news.example/a",
      archiveUrl: "https://archive.example/a",
    };
    const full: Cited = { ...MADE, event: { ...MADE.event!, sources: [source] } };

    it("names author, publisher and date in a text, and the archived copy", () => {
      expect(plainCitation(full, citationMessages()).split("\n").at(-1)).toBe(
        "1. Ann Example. Deal {signed} & sealed. Reuters, 22 July 2022. https://news.example/a Archived copy: https://archive.example/a",
      );
      expect(markdownCitation(full, citationMessages()).split("\n").at(-1)).toBe(
        String.raw`1. Ann Example. [Deal {signed} \& sealed](https://news.example/a). Reuters, 22 July 2022. Archived copy: <https://archive.example/a>`,
      );
    });

    it("leaves out a publisher whom the title names", () => {
      const named = { ...source, title: "Reuters via Geo News" };
      const cited = { ...MADE, event: { ...MADE.event!, sources: [named] } };
      expect(plainCitation(cited, citationMessages())).toContain("1. Ann Example. Reuters via Geo News. 22 July 2022.");
    });

    it("is a record of its own in BibTeX", () => {
      expect(bibtexCitation(full).split("\n\n").at(-1)).toBe(
        [
          "@online{timeline-an-event-1,",
          "  author = {{Ann Example}},",
          String.raw`  title = {{Deal \{signed\} \& sealed}},`,
          "  organization = {Reuters},",
          "  date = {2022-07-22},",
          "  language = {en},",
          "  url = {https://news.example/a},",
          String.raw`  note = {\url{https://archive.example/a}}`,
          "}",
        ].join("\n"),
      );
    });

    it("is a record of its own in RIS", () => {
      const records = risCitation(full).split(/(?<=^ER {2}- )\n/m);
      expect(records).toHaveLength(2);
      expect(records[1]?.split("\n")).toEqual([
        "TY  - ELEC",
        "AU  - Ann Example",
        "TI  - Deal {signed} & sealed",
        "PB  - Reuters",
        "DA  - 2022/07/22",
        "LA  - en",
        "UR  - https://news.example/a",
        "L2  - https://archive.example/a",
        "ER  - ",
      ]);
    });
  });
});
