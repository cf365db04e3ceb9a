import { describe, expect, it } from "vitest";
import { citedSource } from "../../../src/features/details/cited-source";

const figure = (source: string | Record<string, string>) => ({ value: "92", label: "delegations", source });
const sources = (...titles: readonly (string | Record<string, string>)[]) =>
  titles.map((title) => ({ kind: "news" as const, title }));

describe("the source of a figure", () => {
  it("is the one with exactly the name of its owner, with or without the host", () => {
    const all = sources("Wikipedia: Summit", "Kyiv Independent (kyivindependent.com)", "The Gazette");
    expect(citedSource(figure("Kyiv Independent"), all)).toBe(1);
    expect(citedSource(figure("The Gazette"), all)).toBe(2);
  });

  it("is known by its name in any language", () => {
    const all = sources({ en: "Census of 1901", uk: "Перепис 1901 року" });
    expect(citedSource(figure({ uk: "Перепис 1901 року" }), all)).toBe(0);
  });

  it("is not guessed from a name that is only alike, nor from a name that two sources share", () => {
    expect(citedSource(figure("UN"), sources("UN document A/RES/68/262", "UN (Pakistan)"))).toBeUndefined();
    expect(
      citedSource(figure("The Nation"), sources("The Nation (a.example)", "The Nation (b.example)")),
    ).toBeUndefined();
    expect(citedSource(figure("officials"), [])).toBeUndefined();
  });
});
