/**
 * The quiz overlay: start page with settings for a class, questions, result. The URL defines the questions; the
 * answers stay in this tab.
 */
import { useEffect, useMemo, useState } from "react";
import type { CommandContext } from "../../commands/command";
import { loadQuizMessages, type QuizMessages } from "../../i18n/lazy-messages";
import { Text, useLazyMessages, useMessages } from "../../i18n/react";
import { type Quiz, makeQuiz } from "../../model/quiz/make-quiz";
import { newSeed } from "../../model/quiz/new-seed";
import { DEFAULT_QUESTIONS, quizOptionsOf } from "../../model/quiz/quiz-options";
import { selectChronicle } from "../../store/selectors/filtered";
import { selectQuizStory } from "../../store/selectors/story";
import { useActions, useApp } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { canFillScreen } from "../../ui/full-screen";
import { QuizRun } from "./QuizRun";
import { cryptoRandom } from "../../ui/crypto-random";
import styles from "./QuizPage.module.css";

type Props = { readonly context: Pick<CommandContext, "toggleFullScreen"> };

export function QuizPage({ context: { toggleFullScreen } }: Props) {
  const messages = useLazyMessages(loadQuizMessages);
  const chronicle = useApp(selectChronicle);
  const link = useApp((s) => s.quiz);
  const story = useApp(selectQuizStory)?.id;
  const source = useApp(({ chronicle: slice }) => (slice.status === "ready" ? slice.source : undefined));
  const { setMode, setQuiz } = useActions();
  // A user with a code answers the quiz; a user without one sets it up.
  const [isGiven] = useState(link.seed !== undefined);
  const { seed } = link;
  useEffect(() => {
    if (seed === undefined) setQuiz({ seed: newSeed(cryptoRandom), count: DEFAULT_QUESTIONS });
  }, [seed, setQuiz]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || document.fullscreenElement) return;
      event.preventDefault();
      setMode("browse");
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [setMode]);
  const options = useMemo(() => quizOptionsOf(link, story), [link, story]);
  const quiz = useMemo(
    (): Quiz | undefined => (chronicle && options.seed !== "" ? makeQuiz(chronicle, options) : undefined),
    [chronicle, options],
  );
  return (
    <section className={styles.page} aria-label={messages?.title} data-quiz="">
      <QuizBar messages={messages} onFullScreen={toggleFullScreen} onLeave={() => setMode("browse")} />
      {messages && quiz && (
        <QuizRun tabKey={JSON.stringify([source ?? "", options])} quiz={quiz} messages={messages} isGiven={isGiven} />
      )}
    </section>
  );
}

type BarProps = {
  readonly messages: QuizMessages | undefined;
  readonly onFullScreen: () => void;
  readonly onLeave: () => void;
};

function QuizBar({ messages, onFullScreen, onLeave }: BarProps) {
  const chronicle = useApp(selectChronicle);
  const { app } = useMessages();
  return (
    <header className={styles.head}>
      <p className={styles.name}>
        <b>{app.quiz}</b>{" "}
        <span>
          <Text of={chronicle?.meta.shortTitle ?? chronicle?.meta.title} />
        </span>
      </p>
      {canFillScreen() && (
        <button type="button" className={`btn ${styles.full}`} onClick={onFullScreen}>
          <Icon name="fit" size={16} />
          {app.fullScreen}
        </button>
      )}
      {messages && (
        <button type="button" className="btn btn-line" onClick={onLeave}>
          <Icon name="close" size={15} />
          <span>{messages.back}</span>
        </button>
      )}
    </header>
  );
}
