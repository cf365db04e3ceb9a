/** Adds a step at the end: an event found by search, or a text card. */
import { useEffect, useId, useState } from "react";
import { formatEventDate } from "../../i18n/format-date";
import type { UserStoryMessages } from "../../i18n/lazy-messages";
import { Text, useLang, useMessages, usePick } from "../../i18n/react";
import type { Story, TimelineEvent } from "../../model/chronicle/chronicle";
import { MAX_STEPS } from "../../model/stories/user-story";
import { cardStep, mapStep, eventStep, indexOfEvent, insertStep } from "../../model/stories/edit-user-story";
import type { Step } from "../../model/stories/story";
import { hitsOf, selectChronicle } from "../../store/selectors/filtered";
import { useApp, useAppStore } from "../../store/react";
import { Glyph } from "../../ui/Glyph";
import { Icon } from "../../ui/Icon";
import { useShownMap } from "./use-shown-map";
import { useUserStoryActions } from "./use-user-stories";
import styles from "./AddStep.module.css";

const MAX_FOUND = 8;
const AFTER_MS = 150;

type Props = {
  readonly story: Story;
  readonly messages: UserStoryMessages;
  readonly onAnnounce: (text: string) => void;
};

export function AddStep({ story, messages, onAnnounce }: Props) {
  const { editor, collecting } = messages;
  const actions = useUserStoryActions();
  const pick = usePick();
  const fieldId = useId();
  const shownMap = useShownMap();
  const [typed, setTyped] = useState("");
  const found = useFound(typed);
  const count = story.steps.length;
  const isFull = count >= MAX_STEPS;
  const add = (step: Step, title: string) => {
    actions.change(story.id, (now) => insertStep(now, step));
    onAnnounce(editor.added(title, count + 1));
  };
  return (
    <section aria-label={editor.find}>
      {isFull ? (
        <p role="status">{collecting.full(MAX_STEPS)}</p>
      ) : (
        <div className={styles.add}>
          <label htmlFor={fieldId}>{editor.find}</label>
          <div className={styles.addField}>
            <Icon name="search" />
            <input
              id={fieldId}
              type="search"
              autoComplete="off"
              spellCheck={false}
              maxLength={120}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          </div>
          <button type="button" className="btn btn-line" onClick={() => add(cardStep(), editor.card)}>
            <Icon name="plus" size={14} />
            {editor.addCard}
          </button>
          <button
            type="button"
            className="btn btn-line"
            title={editor.addMapHint}
            onClick={() => add(mapStep(shownMap()), editor.map)}
          >
            <Icon name="plus" size={14} />
            {editor.addMap}
          </button>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {found && (found.count > 0 ? editor.found(found.count) : "")}
      </p>
      {found?.count === 0 && <p className={styles.none}>{editor.findNone(typed.trim())}</p>}
      {found && !isFull && (
        <ul className={styles.found}>
          {found.events.map((event) => (
            <li key={event.id}>
              <Found
                event={event}
                isIn={indexOfEvent(story, event.id) >= 0}
                messages={messages}
                onAdd={() => add(eventStep(event.id), pick(event.title).text)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type FoundProps = {
  readonly event: TimelineEvent;
  readonly isIn: boolean;
  readonly messages: UserStoryMessages;
  readonly onAdd: () => void;
};

function Found({ event, isIn, messages, onAdd }: FoundProps) {
  const chronicle = useApp(selectChronicle);
  const { dates } = useMessages();
  const lang = useLang();
  const laneIndex = chronicle?.lanes.findIndex(({ id }) => id === event.lane) ?? -1;
  return (
    <button type="button" className={styles.foundOne} onClick={onAdd}>
      <Glyph laneIndex={laneIndex} status={event.status} contested={event.contested} size={15} />
      <span>
        <Text of={event.title} />
        <small className="num">
          {formatEventDate(event.date, lang, dates)}
          {isIn && ` · ${messages.pick.inStory}`}
        </small>
      </span>
      <Icon name={isIn ? "ok" : "plus"} size={15} />
    </button>
  );
}

/** Search results of the whole chronicle, whatever the filters of the page; `undefined` for an empty query. */
function useFound(typed: string): { readonly events: readonly TimelineEvent[]; readonly count: number } | undefined {
  const store = useAppStore();
  const [found, setFound] = useState<{ readonly events: readonly TimelineEvent[]; readonly count: number }>();
  useEffect(() => {
    const text = typed.trim();
    if (text === "") {
      setFound(undefined);
      return undefined;
    }
    let isStale = false;
    const timer = setTimeout(async () => {
      const hits = await hitsOf(store.getState(), text).catch(() => new Uint32Array());
      const chronicle = selectChronicle(store.getState());
      if (isStale || !chronicle) return;
      const events = [...hits.subarray(0, MAX_FOUND)].flatMap((position) => chronicle.events.at(position) ?? []);
      setFound({ events, count: hits.length });
    }, AFTER_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [store, typed]);
  return found;
}
