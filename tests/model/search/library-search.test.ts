import { describe, expect, it } from "vitest";
import { type LibraryIndex, librarySearch } from "../../../src/model/search/library-search";

const event = (id: string, title: string, text = "", date = "2020") => ({ timeline: 0, id, title, text, date });
const INDEX: LibraryIndex = {
  timelines: [{ page: "a.html", title: "A" }],
  events: [
    event("text", "Another thing", "the harbour of Odesa"),
    event("title", "The harbour opens"),
    event("uk", "Президент Зеленський виступає", "Київ", "лют. 2022"),
  ],
};
const find = librarySearch(INDEX);
const ids = (query: string) => find(query).map(({ id }) => id);

describe("the search across timelines", () => {
  it("lists events with the words in their title first", () => {
    expect(ids("harbour")).toEqual(["title", "text"]);
    expect(ids("harb ode")).toEqual(["text"]);
  });

  it("finds other endings, dates and people", () => {
    expect(ids("Зеленського")).toEqual(["uk"]);
    expect(ids("києва 2022")).toEqual(["uk"]);
  });

  it("finds nothing for no words, or for one that is nowhere", () => {
    expect(ids("")).toEqual([]);
    expect(ids(" – ")).toEqual([]);
    expect(ids("harbour zebra")).toEqual([]);
  });
});
