/** Options of a printed quiz. Its seed is in the URL and in the page footer. */
import { useEffect } from "react";
import type { PrintMessages } from "../../i18n/lazy-messages";
import { usePick } from "../../i18n/react";
import { newSeed } from "../../model/quiz/new-seed";
import { MAX_QUESTIONS, DEFAULT_QUESTIONS } from "../../model/quiz/quiz-options";
import { storiesOf } from "../../model/stories/story";
import { selectChronicle } from "../../store/selectors/filtered";
import { selectQuizStory } from "../../store/selectors/story";
import { useActions, useApp } from "../../store/react";
import { ChoiceField } from "../../ui/ChoiceField";
import { cryptoRandom } from "../../ui/crypto-random";
import styles from "./PrintPreview.module.css";

const COUNTS = [5, 10, 15, 20, 30, MAX_QUESTIONS];
const ALL_EVENTS = "";

export function QuizFields({ messages }: { readonly messages: PrintMessages }) {
  const { setQuiz, setQuizStory } = useActions();
  const pick = usePick();
  const chronicle = useApp(selectChronicle);
  const { seed, count = DEFAULT_QUESTIONS } = useApp((s) => s.quiz);
  const story = useApp(selectQuizStory)?.id ?? ALL_EVENTS;
  useEffect(() => {
    if (seed === undefined) setQuiz({ seed: newSeed(cryptoRandom), count: DEFAULT_QUESTIONS });
  }, [seed, setQuiz]);
  const stories = chronicle ? storiesOf(chronicle) : [];
  const counts = COUNTS.includes(count) ? COUNTS : [...COUNTS, count].sort((a, b) => a - b);
  return (
    <>
      {stories.length > 0 && (
        <ChoiceField
          label={messages.about}
          value={story}
          options={[
            { value: ALL_EVENTS, label: messages.whole },
            ...stories.map(({ id, title, steps }) => ({ value: id, label: `${pick(title).text} (${steps.length})` })),
          ]}
          onChange={(id) => setQuizStory(id === ALL_EVENTS ? undefined : id)}
        />
      )}
      <ChoiceField
        label={messages.count}
        value={String(count)}
        options={counts.map((one) => ({ value: String(one), label: String(one) }))}
        onChange={(one) => setQuiz({ count: Number(one) })}
      />
      <div className={styles.code}>
        <p>
          {messages.code}: <b>{seed}</b>
        </p>
        <button type="button" className="btn btn-line" onClick={() => setQuiz({ seed: newSeed(cryptoRandom) })}>
          {messages.newCode}
        </button>
        <p className={styles.hint}>{messages.codeHint}</p>
      </div>
    </>
  );
}
