import { expect, it } from "vitest";
import { DEFAULT_FACTS } from "../../../src/model/site/site-facts";
import { languageAtStart } from "../../../src/app/start/start-language";

it.each([
  ["the link's", { link: "en", page: "uk", remembered: "uk", system: "uk" }, "en"],
  ["that of a Ukrainian page", { page: "uk", remembered: "en", system: "en" }, "uk"],
  ["the reader's own", { page: "en", remembered: "uk", system: "en" }, "uk"],
  ["the system's", { page: "en", system: "uk-UA" }, "uk"],
  ["English for all others", { page: "en", system: "de-AT" }, "en"],
  [
    "that of an English page of a Ukrainian site",
    { page: "en", pages: { uk: "index.html", en: "en.html" }, remembered: "uk", system: "uk" },
    "en",
  ],
  ["not the link's on a site without it", { link: "uk", page: "en", pages: { en: "index.html" }, system: "uk" }, "en"],
  [
    "nor on one in Ukrainian only",
    { link: "en", page: "uk", pages: { uk: "index.html" }, remembered: "en", system: "en" },
    "uk",
  ],
  ["English on a site in English only", { page: "en", pages: { en: "index.html" }, system: "uk" }, "en"],
] as const)("the language at the start is %s", (_whose, commands, lang) => {
  expect(languageAtStart({ link: undefined, remembered: undefined, pages: DEFAULT_FACTS.pages, ...commands })).toBe(
    lang,
  );
});
