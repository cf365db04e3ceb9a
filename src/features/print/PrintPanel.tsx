/** Print options next to the preview. */
import type { PrintMessages } from "../../i18n/lazy-messages";
import { useMessages, usePick } from "../../i18n/react";
import {
  type PaperId,
  type PaperText,
  type PrintRange,
  type SheetId,
  PAPERS,
  PAPER_PARTS,
  PAPER_TEXTS,
  PRINT_RANGES,
  isQuizSheet,
} from "../../model/print-options";
import { storiesOf } from "../../model/stories/story";
import { selectChronicle, selectResults } from "../../store/selectors/filtered";
import { selectStories } from "../../store/selectors/story";
import { useActions, useApp } from "../../store/react";
import { Checkbox } from "../../ui/Checkbox";
import { CheckboxGroup } from "../../ui/CheckboxGroup";
import { ChoiceField } from "../../ui/ChoiceField";
import { Icon } from "../../ui/Icon";
import { countOf } from "./printed-events";
import { QuizFields } from "./QuizFields";
import type { SheetOptions } from "./use-sheet";
import styles from "./PrintPreview.module.css";

type Props = {
  readonly messages: PrintMessages;
  readonly sheetOptions: SheetOptions;
  readonly paper: PaperId;
  readonly text: PaperText;
  /** Page count of the finished preview; `undefined` while it is laid out. */
  readonly pages: number | undefined;
  readonly reported: string | undefined;
  readonly progress: { readonly done: number; readonly all: number } | undefined;
  readonly onPrint: () => void;
  readonly onLeave: () => void;
};

const NAME_ID = "paper-name";

export function PrintPanel({
  messages,
  sheetOptions,
  paper,
  text,
  pages,
  reported,
  progress,
  onPrint,
  onLeave,
}: Props) {
  const { setPaper } = useActions();
  const chronicle = useApp(selectChronicle);
  const { sheet, has } = sheetOptions;
  const hasStories = (chronicle?.stories.length ?? 0) > 0;
  const sheets: readonly SheetId[] = hasStories
    ? ["list", "student", "teacher", "quiz", "key"]
    : ["list", "quiz", "key"];
  const isStory = sheet === "student" || sheet === "teacher";
  const isQuiz = isQuizSheet(sheet);
  const without = PAPER_PARTS.filter((part) => !has(part));
  return (
    <section className={styles.panel} aria-labelledby={NAME_ID}>
      <div className={styles.top}>
        <p id={NAME_ID} className={styles.name}>
          {messages.title}
        </p>
        <button type="button" className="btn btn-line" onClick={onLeave}>
          <Icon name="left" size={14} />
          {messages.back}
        </button>
      </div>
      <div className={styles.fields}>
        <ChoiceField
          label={messages.sheet}
          value={sheet}
          options={sheets.map((value) => ({ value, label: messages.sheets[value] }))}
          onChange={(value) => setPaper({ sheet: value })}
        />
        {sheet === "list" && <RangeField messages={messages} sheetOptions={sheetOptions} />}
        {isStory && <StoryField messages={messages} sheetOptions={sheetOptions} />}
        {isQuiz && <QuizFields messages={messages} />}
        <ChoiceField
          label={messages.size}
          value={paper}
          options={PAPERS.map((value) => ({ value, label: messages.sizes[value] }))}
          onChange={(value) => setPaper({ paper: value })}
        />
        <ChoiceField
          label={messages.text}
          value={text}
          options={PAPER_TEXTS.map((value) => ({ value, label: messages.texts[value] }))}
          onChange={(value) => setPaper({ text: value })}
        />
        {!isQuiz && (
          <CheckboxGroup legend={messages.with}>
            {PAPER_PARTS.map((part) => (
              <Checkbox
                key={part}
                name={messages.parts[part]}
                isTicked={has(part)}
                onToggle={() =>
                  setPaper({ without: has(part) ? [...without, part] : without.filter((one) => one !== part) })
                }
              />
            ))}
          </CheckboxGroup>
        )}
      </div>
      <div className={styles.action}>
        {reported !== undefined && <p className={styles.reported}>{reported}</p>}
        <p>
          <span role="status">{pages !== undefined && messages.preview(pages)}</span>
          {progress && messages.layingOut(progress.done, progress.all)}
        </p>
        <button
          type="button"
          className="btn btn-solid"
          aria-disabled={pages === undefined || undefined}
          onClick={() => pages !== undefined && onPrint()}
        >
          <Icon name="print" />
          {messages.print}
        </button>
        <p className={styles.hint}>{messages.hint(messages.sizes[paper])}</p>
      </div>
    </section>
  );
}

type FieldProps = { readonly messages: PrintMessages; readonly sheetOptions: SheetOptions };

function RangeField({ messages, sheetOptions: { range } }: FieldProps) {
  const { setPaper } = useActions();
  const chronicle = useApp(selectChronicle);
  const results = useApp(selectResults);
  const window = useApp((s) => s.view.window);
  if (!chronicle || !results) return null;
  const label = (value: PrintRange) => messages.ranges[value](countOf(chronicle, results, window, value));
  return (
    <ChoiceField
      label={messages.range}
      value={range}
      options={PRINT_RANGES.map((value) => ({ value, label: label(value) }))}
      onChange={(value) => setPaper({ range: value })}
    />
  );
}

function StoryField({ messages, sheetOptions: { story } }: FieldProps) {
  const { setQuizStory } = useActions();
  const { app } = useMessages();
  const pick = usePick();
  const all = useApp(selectStories);
  if (!all || !story) return <p>{messages.noStory}</p>;
  const stories = storiesOf(all);
  const titleOf = ({ title, id }: (typeof stories)[number], i: number) => {
    const isSecond = stories[i - 1]?.title === title;
    return `${pick(title).text || id}${isSecond ? ` (${messages.short})` : ""}`;
  };
  return (
    <ChoiceField
      label={messages.story || app.stories}
      value={story.id}
      options={stories.map((one, i) => ({ value: one.id, label: titleOf(one, i) }))}
      onChange={setQuizStory}
    />
  );
}
