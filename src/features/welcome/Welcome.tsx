/** The line on the first view of the bundled chronicle: what this is, and how to start. Over the timeline, where it is empty. */
import { useMemo, useRef, useState } from "react";
import { formatPeriod } from "../../i18n/format-period";
import { Text, useLang, usePick } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import type { TimeWindow } from "../../model/time";
import { selectChronicle } from "../../store/selectors/filtered";
import { selectIsFirstView } from "../../store/selectors/first-view";
import { useActions, useApp, useAppStore } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { PHONE, useMedia } from "../../ui/use-media";
import { emptiestTime } from "./empty-time";
import { type TimedStory, firstStories } from "./first-stories";
import { useFirstUse } from "./use-first-use";
import { useFreePlace } from "./use-free-place";
import { useWelcomeMessages } from "./welcome-messages";
import styles from "./Welcome.module.css";

type Props = {
  /** A story was begun at an event: moves the focus to its details. */
  readonly onOpened: () => void;
};

export function Welcome({ onOpened }: Props) {
  const store = useAppStore();
  const isPhone = useMedia(PHONE);
  // Who has come by a link to something else needs no start.
  const [isFirst] = useState(() => selectIsFirstView(store.getState()));
  const chronicle = useApp(selectChronicle);
  return isFirst && !isPhone && chronicle ? <Line chronicle={chronicle} onOpened={onOpened} /> : null;
}

const focusTimeline = () => document.getElementById("timeline")?.focus({ preventScroll: true });

function Line({ chronicle, onOpened }: Props & { readonly chronicle: Chronicle }) {
  const messages = useWelcomeMessages();
  const { endWelcome, goToStep } = useActions();
  const line = useRef<HTMLElement>(null);
  const stories = useMemo(() => firstStories(chronicle), [chronicle]);
  const aimAt = useMemo(() => {
    const { limits } = chronicle.digest;
    const startsMs = Array.from(chronicle.events, ({ date }) => date.startMs);
    return (emptiestTime(startsMs, { start: limits.min, end: limits.max }) - limits.min) / (limits.max - limits.min);
  }, [chronicle]);
  useFreePlace(line, aimAt);
  useFirstUse(line);
  const leave = () => {
    endWelcome();
    focusTimeline();
  };
  const begin = ({ id, steps }: TimedStory) => {
    goToStep({ id, step: 1 });
    if (steps[0]?.event === undefined) focusTimeline();
    else onOpened();
  };
  return (
    <section
      ref={line}
      className={styles.line}
      aria-label={messages.name}
      onKeyDown={({ key }) => key === "Escape" && leave()}
    >
      <p className={`${styles.words} num`}>
        <span className={styles.what}>
          <What chronicle={chronicle} />
        </span>{" "}
        {stories.length > 0 && <span className={styles.start}>{messages.start}</span>}
      </p>
      <div className={styles.ways}>
        {stories.map((story) => (
          <StoryButton key={story.id} story={story} onBegin={() => begin(story)} />
        ))}
        {stories.length > 0 && <span>{messages.or}</span>}
        <button type="button" className={styles.way} onClick={leave}>
          {messages.explore}
        </button>
      </div>
      <button type="button" className={styles.close} aria-label={messages.close} onClick={leave}>
        <Icon name="close" size={12} />
      </button>
    </section>
  );
}

function What({ chronicle: { meta, events, digest } }: { readonly chronicle: Chronicle }) {
  const messages = useWelcomeMessages();
  const lang = useLang();
  const { coverage } = meta;
  const period: TimeWindow | undefined = coverage
    ? { start: Date.parse(coverage.from), end: Date.parse(coverage.to) }
    : digest.range;
  const text = period ? formatPeriod(period, lang) : "";
  return (digest.isSourced ? messages.what : messages.whatPlain)(events.length, text);
}

function StoryButton({ story, onBegin }: { readonly story: TimedStory; readonly onBegin: () => void }) {
  const messages = useWelcomeMessages();
  const pick = usePick();
  return (
    <button type="button" className={styles.way} title={pick(story.title).text} onClick={onBegin}>
      {messages.minutes(story.minutes)}
      <span className="visually-hidden">
        {": "}
        <Text of={story.title} />
      </span>
    </button>
  );
}
