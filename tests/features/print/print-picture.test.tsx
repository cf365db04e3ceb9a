import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { eventItems } from "../../../src/features/print/event-blocks";
import { sourceNotes } from "../../../src/features/print/source-notes";
import { en } from "../../../src/i18n/en";
import { print } from "../../../src/i18n/en/print";
import { LanguageProvider } from "../../../src/i18n/react";
import type { PaperPart } from "../../../src/model/print-options";
import { StoreProvider } from "../../../src/store/react";
import { selectChronicle } from "../../../src/store/selectors/filtered";
import { pictureMedium } from "../../../src/store/selectors/pictures";
import { picturedStore } from "../../fixtures/chronicles/pictured";

function itemsOf(id: string, without: readonly PaperPart[] = []) {
  const store = picturedStore();
  const chronicle = selectChronicle(store.getState());
  const event = chronicle?.eventsById.get(id);
  if (!chronicle || !event) throw new Error("no event");
  const items = eventItems(event, {
    chronicle,
    lang: "en",
    messages: en,
    printMessages: print,
    has: (part) => !without.includes(part),
    notes: sourceNotes([]),
    maps: undefined,
    pictureOf: (one) => pictureMedium(store.getState(), one),
  });
  return { store, items, drawn: items.flatMap((item) => (item.kind === "drawn" ? [item.node] : [])) };
}

describe("the picture of a printed event", () => {
  it("follows its text, with caption and credit", () => {
    const { store, items, drawn } = itemsOf("lit");
    expect(items.at(-1)).toMatchObject({ style: "caption" });
    expect(JSON.stringify(items.at(-1))).toContain("The lamp");
    expect(JSON.stringify(items.at(-1))).toContain("Credit: A. Keeper");
    const { container } = render(
      <LanguageProvider lang="en" messages={en}>
        <StoreProvider store={store}>{drawn}</StoreProvider>
      </LanguageProvider>,
    );
    expect(container.querySelector("img")).toHaveAttribute("src", "https://files.example/own/lamp.jpg");
  });

  it("can be left out, and is not printed where it would have to be asked for", () => {
    expect(itemsOf("lit", ["pictures"]).drawn).toEqual([]);
    expect(itemsOf("elsewhere").drawn).toEqual([]);
    expect(itemsOf("sad").drawn).toEqual([]);
  });
});
