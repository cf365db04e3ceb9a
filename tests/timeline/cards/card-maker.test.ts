// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import { en } from "../../../src/i18n/en";
import { createAppStore } from "../../../src/store/app-store";
import { createCardMaker } from "../../../src/timeline/cards/card-maker";
import type { CardSize } from "../../../src/timeline/cards/card-sizes";
import type { EventStyle } from "../../../src/timeline/event-style";
import type { Measure } from "../../../src/timeline/measure";
import { smallChronicle } from "../../fixtures/chronicles/small";

it("gives all of a card to the text where the picture for which it was made is broken", () => {
  const chronicle = smallChronicle([{ id: "it", date: "2022", title: "It", summary: "word ".repeat(200) }]);
  const { getState } = createAppStore();
  const measure = { label: (text: string) => text.length * 6 } as unknown as Measure;
  const maker = createCardMaker({ chronicle, lang: "en", messages: en, getState, measure, pictureBroken: vi.fn() });
  const style = { id: "it", glyph: "confirmed", laneStyle: { shape: "circle" } } as unknown as EventStyle;
  const size: CardSize = { form: "card", rank: 4, layout: "upright", rows: 8, widthPx: 240 };
  const linesOf = (topPx: number | undefined) => {
    const summary = maker
      .draw(style, { ...size, topPx } as CardSize)
      .element.querySelector<HTMLElement>(".ev-card-summary");
    return Number(summary?.style.webkitLineClamp);
  };
  expect(linesOf(undefined)).toBeGreaterThan(5);
  expect(linesOf(104)).toBe(linesOf(undefined));
});
