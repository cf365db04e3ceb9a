/** The requested sheet as blocks. Referentially stable until an input changes. */
import { useMemo } from "react";
import { useLang, useMessages } from "../../i18n/react";
import type { PrintMessages, QuizMessages } from "../../i18n/lazy-messages";
import type { Chronicle, Story } from "../../model/chronicle/chronicle";
import { pickText } from "../../model/localized";
import {
  type PaperPart,
  type PrintOptions,
  type PrintRange,
  type SheetId,
  isQuizSheet,
} from "../../model/print-options";
import { makeQuiz } from "../../model/quiz/make-quiz";
import { quizOptionsOf } from "../../model/quiz/quiz-options";
import { selectChronicle, selectResults } from "../../store/selectors/filtered";
import { selectQuizStory, selectStep } from "../../store/selectors/story";
import { pictureMedium } from "../../store/selectors/pictures";
import { selectMapSource } from "../../store/selectors/map";
import { selectIsFullRange } from "../../store/selectors/window";
import { useApp } from "../../store/react";
import type { SheetBlock } from "./blocks";
import type { Locale } from "./event-blocks";
import type { MapMaker } from "./map-items";
import { listSheet } from "./list-sheet";
import { printedEvents, defaultRange } from "./printed-events";
import { quizSheet, quizTitle } from "./quiz-sheet";
import { sourceNotes } from "./source-notes";
import type { SheetSize } from "./sheet-parts";
import { storyEvents, storySheet } from "./story-sheet";

export type SheetOptions = {
  readonly sheet: SheetId;
  readonly range: PrintRange;
  /** Set for story sheets. */
  readonly story: Story | undefined;
  /** Limits a quiz to the events of this story. */
  readonly quizStory: Story | undefined;
  readonly has: (part: PaperPart) => boolean;
};

type SheetMessages = { readonly print: PrintMessages; readonly quiz: QuizMessages | undefined };

const ALL_PARTS: readonly PaperPart[] = [];

/** The print options with defaults filled in. */
export function useSheetOptions(): SheetOptions {
  const options = useApp((s) => s.paper);
  const first = useApp((s) => selectChronicle(s)?.stories[0]);
  const open = useApp((s) => selectStep(s)?.story);
  const quizStory = useApp(selectQuizStory);
  const filter = useApp((s) => s.filter);
  const isFullRange = useApp(selectIsFullRange);
  return useMemo(
    () => withDefaults(options, { open: open ?? first, quizStory }, defaultRange(filter, isFullRange)),
    [options, open, first, quizStory, filter, isFullRange],
  );
}

type Open = Readonly<Record<"open" | "quizStory", Story | undefined>>;

function withDefaults(options: PrintOptions, { open, quizStory }: Open, range: PrintRange): SheetOptions {
  const without = options.without ?? ALL_PARTS;
  return {
    sheet: options.sheet ?? "list",
    range: options.range ?? range,
    story: open,
    quizStory,
    has: (part) => !without.includes(part),
  };
}

export type SheetContent = {
  readonly blocks: readonly SheetBlock[];
  /** Footer title. */
  readonly title: string;
  readonly code?: string;
  /** What was left out and how to get it, shown next to the options. */
  readonly reported?: string | undefined;
};

/** @returns `undefined` while events are being filtered, or if there is nothing to print */
export function useSheet(
  sheetOptions: SheetOptions,
  sheetMessages: SheetMessages,
  size: SheetSize,
  maker: MapMaker,
): SheetContent | undefined {
  const { sheet, range, story, quizStory, has } = sheetOptions;
  const printMessages = sheetMessages.print;
  // Other sheets must not be laid out again when quiz messages load.
  const quizMessages = isQuizSheet(sheet) ? sheetMessages.quiz : undefined;
  const quizLink = useApp((s) => s.quiz);
  const lang = useLang();
  const messages = useMessages();
  const chronicle = useApp(selectChronicle);
  // A picture that turns out to be broken leaves its place on the sheet.
  const slice = useApp((s) => s.chronicle);
  const brokenPictures = useApp((s) => s.brokenPictures);
  const results = useApp(selectResults);
  const filter = useApp((s) => s.filter);
  const window = useApp((s) => s.view.window);
  const source = useApp(selectMapSource);
  return useMemo(() => {
    if (!chronicle || !results) return undefined;
    const localeOf = (events: Parameters<typeof sourceNotes>[0]): Locale => ({
      chronicle,
      lang,
      messages,
      printMessages,
      has,
      notes: sourceNotes(has("sources") ? events : []),
      maps: source && { Map: maker.Map, factsOf: (subject) => maker.factsOf(source, chronicle, subject) },
      pictureOf: (event) => pictureMedium({ chronicle: slice, brokenPictures }, event),
    });
    if (sheet === "student" || sheet === "teacher") {
      if (!story) return undefined;
      const locale = localeOf(storyEventsInOrder(story, chronicle));
      return {
        blocks: storySheet(story, sheet, locale, size),
        title: `${pickText(story.title, lang).text} · ${printMessages.copies[sheet]}`,
      };
    }
    if (isQuizSheet(sheet)) {
      const options = quizOptionsOf(quizLink, quizStory?.id);
      if (!quizMessages || options.seed === "") return undefined;
      const quiz = makeQuiz(chronicle, options);
      const locale = localeOf([]);
      return {
        blocks: quizSheet(quiz, sheet, quizStory, { ...locale, quizMessages }),
        title: `${quizTitle(quizStory, locale)} · ${printMessages.copies[sheet]}`,
        code: quizMessages.result.code(options.seed),
      };
    }
    const printed = printedEvents(chronicle, results, window, range, lang);
    const reported =
      printed.events.length < printed.total ? printMessages.first(printed.events.length, printed.total) : undefined;
    return {
      blocks: listSheet({ printed, range, filter, window }, localeOf(printed.events), size),
      title: pickText(chronicle.meta.title, lang).text,
      reported: printed.events.length === 0 ? printMessages.none : reported,
    };
  }, [
    chronicle,
    slice,
    brokenPictures,
    results,
    filter,
    window,
    lang,
    messages,
    printMessages,
    quizMessages,
    quizLink,
    quizStory,
    sheet,
    range,
    story,
    has,
    size,
    source,
    maker,
  ]);
}

/** Notes are numbered in the order of the steps. */
function storyEventsInOrder(story: Story, chronicle: Chronicle) {
  const known = new Set(storyEvents(story, { chronicle }));
  const inOrder = story.steps.flatMap(({ event }) =>
    event === undefined ? [] : (chronicle.eventsById.get(event) ?? []),
  );
  return inOrder.filter((event) => known.has(event));
}
