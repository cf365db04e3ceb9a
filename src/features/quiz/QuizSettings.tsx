/** Settings for a teacher; each change updates the URL. */
import { useId, useState } from "react";
import type { QuizMessages } from "../../i18n/lazy-messages";
import { usePick } from "../../i18n/react";
import { QUESTION_KINDS, type QuestionKind } from "../../model/quiz/question";
import { newSeed } from "../../model/quiz/new-seed";
import { ANSWER_TIMES, MAX_QUESTIONS, QUIZ_SOURCES, DEFAULT_QUESTIONS, cleanSeed } from "../../model/quiz/quiz-options";
import { storiesOf } from "../../model/stories/story";
import { selectChronicle } from "../../store/selectors/filtered";
import { selectQuizStory } from "../../store/selectors/story";
import { useActions, useApp } from "../../store/react";
import { Checkbox } from "../../ui/Checkbox";
import { CheckboxGroup } from "../../ui/CheckboxGroup";
import { ChoiceField } from "../../ui/ChoiceField";
import { cryptoRandom } from "../../ui/crypto-random";
import { Field } from "../../ui/Field";
import { Input } from "../../ui/Input";
import styles from "./QuizStart.module.css";

const ALL_EVENTS = "";

export function QuizSettings({ messages: { start, kinds: kindNames } }: { readonly messages: QuizMessages }) {
  const pick = usePick();
  const chronicle = useApp(selectChronicle);
  const { source = "both", answers = "each", kinds } = useApp((s) => s.quiz);
  const story = useApp(selectQuizStory)?.id ?? ALL_EVENTS;
  const { setQuiz, setQuizStory } = useActions();
  const stories = chronicle ? storiesOf(chronicle) : [];
  const chosen = kinds ?? QUESTION_KINDS;
  const toggle = (kind: QuestionKind) => {
    const next = QUESTION_KINDS.filter((one) => (one === kind) !== chosen.includes(one));
    // At least one kind must stay selected.
    if (next.length > 0) setQuiz({ kinds: next });
  };
  return (
    <div className={styles.fields}>
      <CodeField start={start} />
      <CountField start={start} />
      <CheckboxGroup legend={start.kinds} className={styles.kinds}>
        {QUESTION_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            name={kindNames[kind]}
            isTicked={chosen.includes(kind)}
            isOff={chosen.length === 1 && chosen.includes(kind)}
            onToggle={() => toggle(kind)}
          />
        ))}
      </CheckboxGroup>
      <ChoiceField
        label={start.pool}
        value={source}
        options={QUIZ_SOURCES.map((value) => ({ value, label: start.pools[value] }))}
        onChange={(next) => setQuiz({ source: next })}
      />
      {stories.length > 0 && (
        <ChoiceField
          label={start.story}
          value={story}
          options={[
            { value: ALL_EVENTS, label: start.wholeTimeline },
            ...stories.map(({ id, title, steps }) => ({ value: id, label: `${pick(title).text} (${steps.length})` })),
          ]}
          onChange={(id) => setQuizStory(id === ALL_EVENTS ? undefined : id)}
        />
      )}
      <ChoiceField
        label={start.answers}
        value={answers}
        options={ANSWER_TIMES.map((value) => ({ value, label: start.answerTimes[value] }))}
        onChange={(next) => setQuiz({ answers: next })}
      />
    </div>
  );
}

type FieldProps = { readonly start: QuizMessages["start"] };

/** The field keeps what is typed; the code is its normalized form. */
function CodeField({ start }: FieldProps) {
  const { seed = "" } = useApp((s) => s.quiz);
  const { setQuiz } = useActions();
  const [typed, setTyped] = useState<string>();
  const fieldId = useId();
  const hintId = useId();
  return (
    <Field label={start.code} controlId={fieldId} className={styles.field}>
      <span className={styles.beside}>
        <Input
          id={fieldId}
          value={typed ?? seed}
          maxLength={40}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          aria-describedby={hintId}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value);
            const clean = cleanSeed(value);
            if (clean !== "" && clean !== seed) setQuiz({ seed: clean });
          }}
          onBlur={() => setTyped(undefined)}
        />
        <button type="button" className="btn btn-line" onClick={() => setQuiz({ seed: newSeed(cryptoRandom) })}>
          {start.newCode}
        </button>
      </span>
      <p id={hintId} className={styles.hint}>
        {start.codeHint}
      </p>
    </Field>
  );
}

function CountField({ start }: FieldProps) {
  const { count = DEFAULT_QUESTIONS } = useApp((s) => s.quiz);
  const { setQuiz } = useActions();
  const [typed, setTyped] = useState<string>();
  const fieldId = useId();
  const hintId = useId();
  const text = typed ?? String(count);
  const isValid = (value: number) => Number.isInteger(value) && value >= 1 && value <= MAX_QUESTIONS;
  const isInvalid = !isValid(Number(text));
  return (
    <Field label={start.count} controlId={fieldId} className={styles.field}>
      <Input
        id={fieldId}
        className={styles.short}
        type="number"
        inputMode="numeric"
        min={1}
        max={MAX_QUESTIONS}
        value={text}
        aria-invalid={isInvalid || undefined}
        aria-describedby={isInvalid ? hintId : undefined}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          if (isValid(Number(value))) setQuiz({ count: Number(value) });
        }}
        onBlur={() => setTyped(undefined)}
      />
      {isInvalid && (
        <p id={hintId} className={styles.error} role="status">
          {start.countBounds(1, MAX_QUESTIONS)}
        </p>
      )}
    </Field>
  );
}
