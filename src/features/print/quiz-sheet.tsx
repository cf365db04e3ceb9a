/** A printed quiz: questions with boxes to fill in, or the answer key with reasons and dates. */
import { optionText, promptOf } from "../../i18n/question-text";
import type { PrintMessages, QuizMessages } from "../../i18n/lazy-messages";
import type { Story, TimelineEvent } from "../../model/chronicle/chronicle";
import { pickText } from "../../model/localized";
import { checkAnswer } from "../../model/quiz/check-answer";
import type { Quiz } from "../../model/quiz/make-quiz";
import type { Question, QuoteQuestion } from "../../model/quiz/question";
import { MatchLines } from "./MatchLines";
import { type BlockItem, type Run, type SheetBlock, paragraphs, picked, plain, shown, strong, text } from "./blocks";
import { type Locale, formatDateOf, quoted } from "./event-blocks";
import { formatCoverage, endBlocks, headBlocks } from "./sheet-parts";
import styles from "./PrintSheet.module.css";

/** `key` is the answer key. */
export type QuizCopy = "quiz" | "key";

type QuizLocale = Locale & { readonly quizMessages: QuizMessages };

/** @param story  limits the questions to the events of this story */
export function quizSheet(
  { questions }: Quiz,
  copy: QuizCopy,
  story: Story | undefined,
  locale: QuizLocale,
): readonly SheetBlock[] {
  const { chronicle, lang, printMessages, quizMessages } = locale;
  const isKey = copy === "key";
  const coverage = formatCoverage(chronicle, lang, printMessages);
  const points = questions.reduce((sum, question) => sum + checkAnswer(question, undefined).maxPoints, 0);
  return [
    ...headBlocks(
      {
        title: story?.title ?? chronicle.meta.title,
        copy: printMessages.copies[copy],
        lines: isKey ? [] : [printMessages.name, printMessages.class, printMessages.date],
        facts: [
          story ? picked(chronicle.meta.title, lang) : [],
          coverage === undefined ? [] : [plain(coverage)],
          [plain(quizMessages.start.questions(questions.length))],
          [plain(printMessages.points(points))],
        ],
        reported: questions.length === 0 ? quizMessages.start.none : undefined,
      },
      locale,
    ),
    ...questions.map((question, i): SheetBlock => ({
      key: question.id,
      form: "ask",
      side: <Aside question={question} number={i + 1} locale={locale} />,
      items: [
        text("title", shown(promptOf(question, locale.quizMessages, lang)), "h2"),
        ...(question.subject === undefined ? [] : [text("subject", picked(question.subject, lang))]),
        ...(isKey ? answerItems(question, locale) : questionItems(question, locale)),
      ],
    })),
    ...endBlocks(locale),
  ];
}

type AsideProps = { readonly question: Question; readonly number: number; readonly locale: QuizLocale };

function Aside({ question, number, locale: { printMessages, quizMessages } }: AsideProps) {
  return (
    <>
      <p className={styles.number}>{number}</p>
      <p>{quizMessages.kinds[question.kind]}</p>
      <p>{printMessages.points(checkAnswer(question, undefined).maxPoints)}</p>
    </>
  );
}

/** Option letters as tests in the language use them. */
const letterOf = (place: number, { letters }: PrintMessages): string => letters.charAt(place) || String(place + 1);

const Box = ({ letter = "" }: { readonly letter?: string }) => <span className={styles.box}>{letter}</span>;

/** The fields to fill in. */
function questionItems(question: Question, locale: QuizLocale): readonly BlockItem[] {
  const { lang, messages, printMessages } = locale;
  const textOf = (option: Question["options"][number]) => shown(optionText(option, messages.dates, lang));
  switch (question.kind) {
    case "order":
      return [
        text("meta", [plain(printMessages.howToOrder(question.options.length))]),
        ...question.options.map((option) => ({ ...text("choice", textOf(option)), mark: <Box /> })),
      ];
    case "quote":
      return matchItems(question, locale);
    default:
      return question.options.map((option, place) => ({
        ...text("choice", textOf(option)),
        mark: <Box letter={letterOf(place, printMessages)} />,
      }));
  }
}

/** Longer quotations are stacked with a box for a letter: there is no room for lines between columns. */
const MAX_COLUMN_LENGTH = 300;

function matchItems(
  { items, options }: QuoteQuestion,
  { lang, messages, printMessages }: QuizLocale,
): readonly BlockItem[] {
  const quotes = items.map((item) => quoted(item.text, lang, messages));
  const names = options.map((option) => picked(option.text, lang));
  const isShort = [...quotes, ...names].every((runs) => runs.every((run) => run.text.length <= MAX_COLUMN_LENGTH));
  if (isShort)
    return [
      text("meta", [plain(printMessages.howToMatch)]),
      { kind: "drawn", node: <MatchLines left={quotes} right={names} /> },
    ];
  return [
    text("meta", [plain(printMessages.howToLetter)]),
    ...quotes.map((runs) => ({ ...text("choice", runs), mark: <Box /> })),
    ...names.map((runs, place) => text("quote", [strong(`${letterOf(place, printMessages)}\u00A0`), ...runs])),
  ];
}

/** The correct answer, its reason, and the dates of the events. */
function answerItems(question: Question, locale: QuizLocale): readonly BlockItem[] {
  const { chronicle, lang, messages, printMessages, quizMessages } = locale;
  const events = question.events.flatMap((id) => chronicle.eventsById.get(id) ?? []);
  const dated = (event: TimelineEvent): readonly Run[] => [
    ...picked(event.title, lang),
    plain(` (${formatDateOf(event, locale)})`),
  ];
  const about = (shownEvents: readonly TimelineEvent[]): readonly BlockItem[] =>
    shownEvents.flatMap((event) => [text("meta", dated(event)), ...warnings(event, locale)]);
  const why = paragraphs(question.explanation, lang).map((runs) => text("prose", runs));
  const right = (runs: readonly Run[]) => text("question", [strong(`${quizMessages.verdict.rightAnswer}: `), ...runs]);
  switch (question.kind) {
    case "order": {
      const inOrder = question.answer.flatMap((id, i) => {
        const event = chronicle.eventsById.get(id);
        const place = question.options.findIndex((option) => option.id === id);
        const name = event ? dated(event) : picked(question.options[place]?.text, lang);
        return [text("quote", [strong(`${i + 1}\u00A0`), ...name]), ...(event ? warnings(event, locale) : [])];
      });
      const others = events.filter(({ id }) => !question.answer.includes(id));
      return [...inOrder, ...why, ...about(others)];
    }
    case "quote":
      return [
        ...question.items.map((item) => {
          const option = question.options.find(({ id }) => id === item.answer);
          return text("quote", [
            ...quoted(item.text, lang, messages),
            plain(" — "),
            ...picked(option?.text, lang, "strong"),
          ]);
        }),
        ...why,
        ...about(events),
      ];
    default: {
      const place = question.options.findIndex(({ id }) => id === question.answer);
      const option = question.options[place];
      const name = option ? shown(optionText(option, messages.dates, lang)) : [];
      return [right([plain(`${letterOf(place, printMessages)}\u00A0 `), ...name]), ...why, ...about(events)];
    }
  }
}

/** Content notes, shown with the event once the answer is revealed, as in the on-screen quiz. */
function warnings({ contentNote }: TimelineEvent, { lang, printMessages }: QuizLocale): readonly BlockItem[] {
  return contentNote === undefined
    ? []
    : [text("warned", [strong(`${printMessages.contentNote}: `), ...picked(contentNote, lang)])];
}

export const quizTitle = (story: Story | undefined, { chronicle, lang }: Locale): string =>
  pickText(story?.title ?? chronicle.meta.title, lang).text;
