/** What the wish asks for, as blocks: the same object as long as nothing of it changes. */
import { useMemo } from "react";
import { useLang, useMessages } from "../../i18n/react";
import type { PaperWords } from "../../i18n/paper-words";
import type { Chronicle, Story } from "../../model/chronicle";
import { pickText } from "../../model/localized";
import { type PaperPart, type PaperWish, type PrintRange, type SheetId, NO_PAPER_WISH } from "../../model/paper-wish";
import { stepAt } from "../../model/story";
import { selectChronicle, selectResults } from "../../store/selectors/filtered";
import { selectIsFullRange } from "../../store/selectors/window";
import { useApp } from "../../store/react";
import type { Block } from "./blocks";
import type { Voice } from "./event-blocks";
import { listSheet } from "./list-sheet";
import { printedEvents, usualRange } from "./printed-events";
import { sourceNotes } from "./source-notes";
import type { SheetSize } from "./sheet-parts";
import { storyEvents, storySheet } from "./story-sheet";

export type Wished = {
  readonly sheet: SheetId;
  readonly range: PrintRange;
  readonly story: Story | undefined;
  readonly has: (part: PaperPart) => boolean;
};

const ALL_PARTS: readonly PaperPart[] = [];

/** The wish with everything that it leaves open. */
export function useWished(): Wished {
  const wish = useApp((s) => s.paper);
  const story = useApp((s) => {
    const chronicle = selectChronicle(s);
    if (!chronicle) return undefined;
    return (s.story && stepAt(chronicle, s.story)?.story) ?? chronicle.stories[0];
  });
  const filter = useApp((s) => s.filter);
  const isFullRange = useApp(selectIsFullRange);
  return useMemo(() => wished(wish, story, usualRange(filter, isFullRange)), [wish, story, filter, isFullRange]);
}

function wished(wish: PaperWish = NO_PAPER_WISH, story: Story | undefined, range: PrintRange): Wished {
  const without = wish.without ?? ALL_PARTS;
  return {
    sheet: wish.sheet ?? "list",
    range: wish.range ?? range,
    story,
    has: (part) => !without.includes(part),
  };
}

export type SheetContent = {
  readonly blocks: readonly Block[];
  /** In the foot of every page. */
  readonly title: string;
  /** What is missing and what to do about it, for beside the controls. */
  readonly told?: string | undefined;
};

/** @returns `undefined` while the events are being sifted, or where there is nothing to make it of */
export function useSheet(
  { sheet, range, story, has }: Wished,
  words: PaperWords,
  size: SheetSize,
): SheetContent | undefined {
  const lang = useLang();
  const messages = useMessages();
  const chronicle = useApp(selectChronicle);
  const results = useApp(selectResults);
  const filter = useApp((s) => s.filter);
  const window = useApp((s) => s.view.window);
  return useMemo(() => {
    if (!chronicle || !results) return undefined;
    const voiceOf = (events: Parameters<typeof sourceNotes>[0]): Voice => ({
      chronicle,
      lang,
      messages,
      words,
      has,
      notes: sourceNotes(has("sources") ? events : []),
    });
    if (sheet === "student" || sheet === "teacher") {
      if (!story) return undefined;
      const voice = voiceOf(storyEventsInOrder(story, chronicle));
      return {
        blocks: storySheet(story, sheet, voice, size),
        title: `${pickText(story.title, lang).text} · ${words.copies[sheet]}`,
      };
    }
    const printed = printedEvents(chronicle, results, window, range, lang);
    const told = printed.events.length < printed.total ? words.first(printed.events.length, printed.total) : undefined;
    return {
      blocks: listSheet({ printed, range, filter, window }, voiceOf(printed.events), size),
      title: pickText(chronicle.meta.title, lang).text,
      told: printed.events.length === 0 ? words.none : told,
    };
  }, [chronicle, results, filter, window, lang, messages, words, sheet, range, story, has, size]);
}

/** Notes are numbered as they are met: by the steps. */
function storyEventsInOrder(story: Story, chronicle: Chronicle) {
  const known = new Set(storyEvents(story, { chronicle }));
  const inOrder = story.steps.flatMap(({ event }) =>
    event === undefined ? [] : (chronicle.eventsById.get(event) ?? []),
  );
  return inOrder.filter((event) => known.has(event));
}
