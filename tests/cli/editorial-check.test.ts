import { describe, expect, it } from "vitest";
import { editorialProblems } from "../../src/cli/editorial-check";
import { actorFinder } from "../../src/cli/named-actors";
import type { Actor } from "../../src/model/chronicle/chronicle";
import { readChronicle } from "../../src/model/chronicle/read-chronicle";
import { bundledChronicle } from "../fixtures/chronicles/bundled";

const TREATY = { kind: "document", title: "Treaty", publisher: "Court" };
const NEWS = { kind: "news", title: "Report", url: "https://www.news.example/a" };
const WIKI = { kind: "encyclopaedia", title: "Wikipedia: A", url: "https://en.wikipedia.org/wiki/A" };

function problemsOf(event: object) {
  const { chronicle } = readChronicle({
    format: "throughline/1",
    meta: { title: "Test", languages: ["en", "uk"], coverage: { from: "2020-01-01", to: "2025-05-16" } },
    actors: [
      { id: "putin", kind: "person", name: { en: "Vladimir Putin", uk: "Володимир Путін" } },
      { id: "russia", kind: "state", name: { en: "Russia", uk: "Росія" } },
    ],
    events: [{ id: "a", date: "2022-01-01", title: "A", sources: [TREATY, NEWS], ...event }],
  });
  return editorialProblems(chronicle!).map(({ code, where }) => `${code} ${where}`);
}

describe("the rules for sources", () => {
  it.each([
    [[TREATY, NEWS], []],
    [[TREATY], ["rules.sources.few events (a).sources"]],
    [[TREATY, { ...TREATY, title: "Second treaty" }], ["rules.sources.few events (a).sources"]],
    [
      [WIKI, { ...WIKI, title: "Wikipedia: B" }],
      ["rules.sources.few events (a).sources", "rules.sources.encyclopaedia events (a).sources"],
    ],
    [[WIKI, NEWS], ["rules.sources.secondary events (a).sources"]],
    [[NEWS, { kind: "agency", title: "AFP" }], []],
    [[NEWS, { kind: "official", title: "Ministry" }], []],
    [[NEWS, { kind: "identifier", title: "S/RES/1" }], []],
    [[TREATY, { ...NEWS, date: "2025-05-16" }], []],
    [[TREATY, { ...NEWS, date: "2025" }], []],
    [[TREATY, { ...NEWS, date: "2025-05-17" }], ["rules.source.late events (a).sources[1].date"]],
    [[TREATY, { ...NEWS, date: "17 May 2025" }], ["rules.source.date events (a).sources[1].date"]],
  ])("%j: %j", (sources, expected) => {
    expect(problemsOf({ sources })).toEqual(expected);
  });

  it("let an unlimited chronicle cite any day", () => {
    const { chronicle } = readChronicle({
      format: "throughline/1",
      meta: { title: "Test" },
      events: [{ id: "a", date: "2022", title: "A", sources: [TREATY, { ...NEWS, date: "2030" }] }],
    });
    expect(editorialProblems(chronicle!)).toEqual([]);
  });
});

describe("actors who are named but not listed", () => {
  it.each([
    [{ title: "Putin speaks" }, ["putin"]],
    [{ title: "Putin speaks", actors: ["putin"] }, []],
    [{ summary: { en: "He spoke.", uk: "Зустріч із Володимиром Путіним." } }, ["putin"]],
    [{ summary: { en: "x", uk: "без Росії" } }, ["russia"]],
    [{ summary: "The Russians left; Putinism did not." }, []],
    [{ quotes: [{ text: "No.", speaker: "Vladimir Putin" }] }, ["putin"]],
    [{ contested: { over: ["cause"], claims: [{ by: ["russia"], text: "says so" }] } }, ["russia"]],
  ])("%j: %j", (event, missing) => {
    expect(problemsOf(event)).toEqual(missing.map(() => "rules.actor.unlisted events (a).actors"));
  });

  it("are found in every case of Ukrainian", () => {
    const finder = actorFinder(bundledChronicle().actors);
    for (const [text, id] of [
      ["Зеленського", "volodymyr-zelenskyy"],
      ["із Зеленським", "volodymyr-zelenskyy"],
      ["Пригожину", "yevgeny-prigozhin"],
      ["у Північній Кореї", "north-korea"],
      ["Європейському Союзу", "european-union"],
    ] as const)
      expect(finder.namedIn({ uk: text }), text).toContain(id);
  });

  it("are not taken for others of the same name", () => {
    const actors: readonly Actor[] = [
      { id: "colin", kind: "person", name: "Colin Alexander", aliases: [] },
      { id: "lukashenko", kind: "person", name: "Alexander Lukashenko", aliases: [] },
    ];
    const finder = actorFinder(new Map(actors.map((actor) => [actor.id, actor])));
    expect(finder.namedIn("Alexander Lukashenko")).toEqual(["lukashenko"]);
    expect(finder.namedIn("Colin Alexander")).toEqual(["colin"]);
    expect(finder.namedIn(undefined)).toEqual([]);
  });
});
