/** The cases that are too long to keep as files. */

const ROW_HEAD =
  "id,title,start,end,group,summary,quote,quote_author,media_url,media_caption,media_credit,source_title,source_url,tags,class,color";

const json = (...events: object[]): string =>
  JSON.stringify({
    format: "timeline-dataset",
    version: 1,
    title: "Case",
    groups: [{ id: "g1", title: "Group one" }],
    events: events.map((event) => ({ start: "2022-02-24", group: "g1", ...event })),
  });

export const LARGE_CASES: Readonly<Record<string, () => string>> = {
  /** Every field tempts a regular expression to try all ways. */
  "F021.csv": () =>
    [
      ROW_HEAD,
      "good-a,Good row A,2022-02-24,,,Control row before,,,,,,,,,,",
      `r1,TTTTTTTTTT,2004-${"0".repeat(50_000)}x,,,,,,,,,,,,,`,
      `r2,r2,"${" ".repeat(50_000)}2004",,,,,,,,,,,,,`,
      `r3,r3,${"2004-06~".repeat(5_000)},,,,,,,,,,,,,`,
      `r4,${"a".repeat(50_000)}!,2022-02-26,,,,,,,,,,https://${"a.".repeat(20_000)}@,"${",;".repeat(20_000)}",,`,
      "good-b,Good row B,2022-03-02,2022-03-05,,Control row after,,,,,,,,,,",
    ].join("\n"),
  "F022.csv": () => ["id,title,start", ...Array.from({ length: 20_000 }, (_, n) => `e${n},T${n},bad${n}`)].join("\n"),
  "F031.json": () => json({ id: "e1", title: "T".repeat(70_000) }),
  "N008.json": () =>
    json(
      { id: "e1", title: "Long summary", summary: "Речення з українськими літерами їєґ. ".repeat(2_800) },
      { id: "e2", title: "Neighbour" },
    ),
};
