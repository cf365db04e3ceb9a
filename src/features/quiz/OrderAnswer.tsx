/** Events to put in order: with buttons, Alt + arrow keys, or by dragging the handle. */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { formatEventDate } from "../../i18n/format-date";
import type { QuizMessages } from "../../i18n/lazy-messages";
import { Text, useLang, useMessages, usePick } from "../../i18n/react";
import type { OrderQuestion } from "../../model/quiz/question";
import { selectChronicle } from "../../store/selectors/filtered";
import { useApp } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { followPointer } from "../../ui/pointer-drag";
import styles from "./Answers.module.css";

type Props = {
  readonly question: OrderQuestion;
  /** Option ids in the current order. */
  readonly order: readonly string[];
  readonly isChecked: boolean;
  readonly headingId: string;
  readonly messages: QuizMessages;
  readonly onOrder: (order: readonly string[]) => void;
};

/** DOM id of a row. The number keys focus rows by it. */
export const rowId = (place: number): string => `quiz-row-${place}`;

export function OrderAnswer({ question, order, isChecked, headingId, messages, onOrder }: Props) {
  const pick = usePick();
  const lang = useLang();
  const { dates } = useMessages();
  const chronicle = useApp(selectChronicle);
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string>();
  const [announced, setAnnounced] = useState("");
  const { question: questionMessages, verdict } = messages;

  const move = (id: string, to: number) => {
    if (isChecked || to < 0 || to >= order.length || order[to] === id) return;
    const others = order.filter((other) => other !== id);
    onOrder([...others.slice(0, to), id, ...others.slice(to)]);
    setAnnounced(
      questionMessages.row(pick(question.options.find((option) => option.id === id)?.text).text, to + 1, order.length),
    );
  };
  const onKeyDown = (event: KeyboardEvent, id: string, at: number) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    move(id, at + by);
  };
  const latestMove = useRef(move);
  latestMove.current = move;
  const stopDragging = useRef<() => void>(undefined);
  useEffect(() => () => stopDragging.current?.(), []);
  const drag = (id: string, { nativeEvent }: PointerEvent) => {
    setDragged(id);
    const end = () => setDragged(undefined);
    stopDragging.current?.();
    stopDragging.current = followPointer(nativeEvent, {
      onMove({ clientY }) {
        // The new position follows every row whose middle the pointer has passed. A row that moves leaves the
        // pointer, so positions do not flip back and forth.
        const passed = [...(list.current?.children ?? [])].filter((row) => {
          if (row.getAttribute("data-option") === id) return false;
          const { top, height } = row.getBoundingClientRect();
          return clientY > top + height / 2;
        });
        latestMove.current(id, passed.length);
      },
      onDrop: end,
      onCancel: end,
    });
  };

  return (
    <div className={styles.ordering}>
      <p className={styles.end} aria-hidden="true">
        {questionMessages.earliest}
      </p>
      <ol ref={list} className={styles.rows} aria-labelledby={headingId}>
        {order.map((id, at) => {
          const text = question.options.find((option) => option.id === id)?.text;
          const title = pick(text).text;
          const place = question.answer.indexOf(id);
          const date = chronicle?.eventsById.get(id)?.date;
          return (
            <li
              key={id}
              className={styles.row}
              data-option={id}
              data-state={isChecked ? (place === at ? "right" : "wrong") : undefined}
              data-dragged={dragged === id ? "" : undefined}
              onKeyDown={(event) => onKeyDown(event, id, at)}
            >
              <span className={`${styles.number} num`} aria-hidden="true">
                {at + 1}
              </span>
              {isChecked ? (
                <span className={styles.name}>
                  <Text of={text} />
                  <span className={styles.placed}>
                    <Icon name={place === at ? "ok" : "close"} size={16} weight={2.2} />
                    {place === at ? verdict.rightPlace : verdict.wrongPlace(place + 1)}
                    {date && <span className="num"> · {formatEventDate(date, lang, dates)}</span>}
                  </span>
                </span>
              ) : (
                <>
                  <button
                    type="button"
                    id={rowId(at + 1)}
                    className={styles.handle}
                    data-passes-enter=""
                    aria-label={questionMessages.row(title, at + 1, order.length)}
                    title={questionMessages.drag}
                    onPointerDown={(event) => {
                      // A touch outside the handle scrolls the page.
                      const isGrip = event.target instanceof Element && event.target.closest("[data-grip]");
                      if (event.pointerType !== "mouse" && !isGrip) return;
                      drag(id, event);
                    }}
                  >
                    <span className={styles.grip} data-grip="">
                      <Icon name="grip" size={18} />
                    </span>
                    <span className={styles.name}>
                      <Text of={text} />
                    </span>
                  </button>
                  <span className={styles.moves}>
                    <button
                      type="button"
                      className="btn btn-square"
                      aria-label={questionMessages.up(title)}
                      aria-disabled={at === 0}
                      onClick={() => move(id, at - 1)}
                    >
                      <Icon name="up" size={18} />
                    </button>
                    <button
                      type="button"
                      className="btn btn-square"
                      aria-label={questionMessages.down(title)}
                      aria-disabled={at === order.length - 1}
                      onClick={() => move(id, at + 1)}
                    >
                      <Icon name="down" size={18} />
                    </button>
                  </span>
                </>
              )}
            </li>
          );
        })}
      </ol>
      <p className={styles.end} aria-hidden="true">
        {questionMessages.latest}
      </p>
      <p className="visually-hidden" role="status">
        {announced}
      </p>
    </div>
  );
}
