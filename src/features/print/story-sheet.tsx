/** The steps of a story: with questions and writing space for students, or with notes and times for teachers. */
import { formatPeriod } from "../../i18n/format-period";
import { type Story, type TimelineEvent, byPosition } from "../../model/chronicle/chronicle";
import { windowOfMap } from "../../model/stories/map-window";
import { type Step, eventOfStep, wholeOf } from "../../model/stories/story";
import { PrintGlyph } from "./PrintGlyph";
import { type BlockItem, type SheetBlock, paragraphs, picked, plain, strong, text } from "./blocks";
import { Dated, type Locale, formatDateOf, eventItems, laneIndexOf } from "./event-blocks";
import { stepMapItems } from "./map-items";
import { printedFigure } from "./printed-figure";
import { type SheetSize, formatCoverage, endBlocks, figureBlock, headBlocks, legendBlock } from "./sheet-parts";
import styles from "./PrintSheet.module.css";

/** Same limit as for events. */
const MAX_STEPS = 500;

/**
 * - `student`  no notes or times, which would give answers away
 * - `teacher`  no writing space
 */
export type Copy = "student" | "teacher";

/** The events of a story, each once, by date. */
export function storyEvents(story: Story, { chronicle }: Pick<Locale, "chronicle">): readonly TimelineEvent[] {
  const events = story.steps.slice(0, MAX_STEPS).flatMap((step) => eventOfStep(chronicle, step) ?? []);
  return [...new Set(events)].sort(byPosition(chronicle));
}

export function storySheet(story: Story, copy: Copy, locale: Locale, size: SheetSize): readonly SheetBlock[] {
  const { chronicle, lang, printMessages, has } = locale;
  const steps = story.steps.slice(0, MAX_STEPS);
  const events = storyEvents(story, locale);
  const isTeacher = copy === "teacher";
  const coverage = formatCoverage(chronicle, lang, printMessages);
  const numbers = new Map<string, number[]>();
  for (const [i, { event }] of steps.entries())
    if (event !== undefined) numbers.set(event, [...(numbers.get(event) ?? []), i + 1]);
  const figure = has("figure")
    ? printedFigure(chronicle, events, lang, ({ id }) => numbers.get(id)?.join(", "))
    : undefined;
  const core = steps.filter((step) => step.core).length;
  const hasShort = isTeacher && core > 0 && core < steps.length;
  const isShortened = wholeOf(chronicle, story) !== undefined;
  return [
    ...headBlocks(
      {
        title: story.title,
        copy: printMessages.copies[copy],
        lines: isTeacher ? [] : [printMessages.name, printMessages.class, printMessages.date],
        facts: [
          picked(chronicle.meta.title, lang),
          coverage === undefined ? [] : [plain(coverage)],
          [plain(printMessages.steps(story.steps.length))],
          ...(isTeacher
            ? [
                story.minutes === undefined ? [] : [plain(printMessages.minutes(story.minutes))],
                hasShort && !isShortened ? [plain(printMessages.shortVersion(core, story.coreMinutes))] : [],
                story.audience === undefined
                  ? []
                  : [
                      plain(
                        printMessages.forWhom(
                          picked(story.audience, lang)
                            .map((run) => run.text)
                            .join(""),
                        ),
                      ),
                    ],
              ]
            : []),
        ],
        intro: story.summary,
        reported:
          steps.length < story.steps.length ? printMessages.firstSteps(steps.length, story.steps.length) : undefined,
      },
      locale,
    ),
    legendBlock(events, locale, figure === undefined),
    figure && figureBlock(events, figure, locale, size),
    ...steps.map((step, i) => stepBlock(step, i, story, { copy, marksShort: hasShort, size }, locale)),
    ...endBlocks(locale),
  ].filter((block) => block !== undefined);
}

function stepBlock(
  step: Step,
  index: number,
  story: Story,
  { copy, marksShort, size }: { readonly copy: Copy; readonly marksShort: boolean; readonly size: SheetSize },
  locale: Locale,
): SheetBlock {
  const { chronicle, lang, printMessages } = locale;
  const isTeacher = copy === "teacher";
  const event = eventOfStep(chronicle, step);
  const minute =
    isTeacher && story.minutes !== undefined ? Math.round((story.minutes * index) / story.steps.length) : undefined;
  const question = paragraphs(step.question, lang);
  const window = windowOfMap(chronicle, step);
  const items: BlockItem[] = [
    {
      ...text("title", picked(step.headline ?? event?.title, lang), "h2"),
      ...(event
        ? {
            mark: (
              <PrintGlyph laneIndex={laneIndexOf(event, locale)} status={event.status} contested={event.contested} />
            ),
          }
        : {}),
    },
    ...(step.map ? stepMapItems(step.map, window, size, locale) : []),
    ...(event ? eventItems(event, locale) : []),
    ...question.map((runs, i) => text("question", i === 0 ? [strong(`${printMessages.question}: `), ...runs] : runs)),
    ...(isTeacher
      ? paragraphs(step.note, lang).map((runs, i) =>
          text("quote", i === 0 ? [strong(`${printMessages.note}: `), ...runs] : runs),
        )
      : []),
    ...(!isTeacher && question.length > 0 ? [{ kind: "drawn", node: <WritingLines /> } as const] : []),
  ];
  return {
    key: `step ${index + 1}`,
    form: "row",
    side: (
      <Dated
        above={
          <p className={styles.number}>
            <span className="visually-hidden">{printMessages.step(index + 1)}</span>
            <span aria-hidden="true">{index + 1}</span>
          </p>
        }
        date={event ? formatDateOf(event, locale) : step.map ? formatPeriod(window, lang, chronicle.digest.range) : ""}
        below={
          <>
            {minute !== undefined && <p>{printMessages.atMinute(minute)}</p>}
            {marksShort && step.core && <p>{printMessages.short}</p>}
          </>
        }
      />
    ),
    items,
  };
}

const LINES = 4;

function WritingLines() {
  return (
    <div className={styles.lines} aria-hidden="true">
      {Array.from({ length: LINES }, (_, i) => (
        <span key={i} />
      ))}
    </div>
  );
}
