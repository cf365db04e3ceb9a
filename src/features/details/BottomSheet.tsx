/** The details on a phone: a bottom sheet with three heights. Every gesture has a button. */
import { doubtAfter } from "../../i18n/doubt";
import { type ReactNode, type Ref, useLayoutEffect, useRef, useState } from "react";
import { formatEventDate } from "../../i18n/format-date";
import { Text, useLang, useMessages } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { useActions, useApp } from "../../store/react";
import { selectNeighbours } from "../../store/selectors/details";
import { Icon } from "../../ui/Icon";
import { usePrinting } from "../../ui/printing";
import { useRootMark } from "../../ui/use-root-mark";
import { HEADING_ID } from "./focus";
import { DetailsHeader } from "./DetailsHeader";
import { type SheetStop, PEEK_PX, neighbourStop } from "./sheet-stops";
import { GRIP, useSheetDrag } from "./use-sheet-drag";
import styles from "./BottomSheet.module.css";

type Props = {
  readonly ref: Ref<HTMLElement>;
  readonly event: TimelineEvent;
  readonly onClose: () => void;
  /** Text and footer; not rendered at the lowest stop. */
  readonly children: ReactNode;
};

/** Slightly above the peek height the text is rendered. */
const SHOWS_TEXT_ABOVE_PX = PEEK_PX + 24;

export function BottomSheet({ ref, event, onClose, children }: Props) {
  const { selectEvent } = useActions();
  const { previous, next } = useApp(selectNeighbours);
  const [stop, setStop] = useState<SheetStop>("half");
  const { heldPx, handlers } = useSheetDrag({
    stop,
    onStop: setStop,
    onClose,
    onStep: (step) => {
      const neighbour = step === 1 ? next : previous;
      if (neighbour) selectEvent(neighbour.id);
    },
  });
  // Both headers have the same buttons; the pressed one keeps the focus when the header changes.
  const head = useRef<HTMLDivElement>(null);
  const pressed = useRef<StopButton>(undefined);
  useLayoutEffect(() => {
    if (pressed.current) head.current?.querySelector<HTMLElement>(`[data-stop-button="${pressed.current}"]`)?.focus();
    pressed.current = undefined;
  }, [stop]);

  useRootMark("sheet", stop);
  const isPrinting = usePrinting();
  const isPeek = !isPrinting && (heldPx === undefined ? stop === "peek" : heldPx <= SHOWS_TEXT_ABOVE_PX);
  const buttons = (
    <StopButtons
      stop={stop}
      onPress={(button) => {
        pressed.current = button;
        setStop(neighbourStop(stop, button === "more" ? 1 : -1));
      }}
    />
  );
  return (
    <section
      ref={ref}
      className={heldPx === undefined ? styles.sheet : `${styles.sheet} ${styles.held}`}
      style={heldPx === undefined ? undefined : { height: heldPx }}
      aria-labelledby={HEADING_ID}
      data-event-id={event.id}
      data-over-map=""
      data-stop={stop}
      {...handlers}
    >
      <div ref={head} className={styles.head} {...{ [GRIP]: "" }}>
        <div className={styles.grip} />
        {isPeek ? (
          <Peek event={event} onClose={onClose} buttons={buttons} />
        ) : (
          <DetailsHeader onClose={onClose} extra={buttons} />
        )}
      </div>
      {!isPeek && children}
    </section>
  );
}

type PeekProps = { readonly event: TimelineEvent; readonly onClose: () => void; readonly buttons: ReactNode };

/** The lowest stop: date and headline only. */
function Peek({ event, onClose, buttons }: PeekProps) {
  const lang = useLang();
  const messages = useMessages();
  const { dates, details } = messages;
  return (
    <div className={styles.peek}>
      <div className={styles.peekTop}>
        <p className="num">
          {formatEventDate(event.date, lang, dates)}
          {doubtAfter(event, messages)}
        </p>
        {buttons}
        <button type="button" className="btn btn-square" aria-label={details.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <h2 id={HEADING_ID} tabIndex={-1}>
        <Text of={event.title} />
      </h2>
    </div>
  );
}

type StopButton = "more" | "less";
type StopButtonsProps = { readonly stop: SheetStop; readonly onPress: (button: StopButton) => void };

function StopButtons({ stop, onPress }: StopButtonsProps) {
  const { details } = useMessages();
  return (
    <>
      <button
        type="button"
        className="btn btn-square"
        data-stop-button="more"
        aria-label={details.showMore}
        aria-disabled={stop === "full"}
        onClick={() => onPress("more")}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="btn btn-square"
        data-stop-button="less"
        aria-label={details.showLess}
        aria-disabled={stop === "peek"}
        onClick={() => onPress("less")}
      >
        <Icon name="down" />
      </button>
    </>
  );
}
