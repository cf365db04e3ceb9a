/**
 * A story in full-screen presentation: the slide, keyboard and clicker input, blank screen, question, and the switch
 * to the live timeline and back. The timeline below stays mounted and in sync.
 */
import { useEffect, useRef, useState } from "react";
import type { CommandContext } from "../../commands/command";
import { useLazyMessages } from "../../i18n/react";
import { loadStoryMessages } from "../../i18n/lazy-messages";
import { selectChronicle } from "../../store/selectors/filtered";
import { selectStep } from "../../store/selectors/story";
import { useActions, useApp, useAppStore } from "../../store/react";
import { Slide, type SlideProps } from "./Slide";
import { openPresenter, ensureSession, presenterAddress } from "./open-presenter";
import { StageControls } from "./StageControls";
import { turnPage } from "./turn-page";
import { useWakeLock } from "./use-wake-lock";
import { usePresentKeys } from "./use-present-keys";
import { useHideIdleCursor } from "./use-hide-idle-cursor";
import { useSession } from "./use-session";
import { useStageFit } from "./use-stage-fit";
import styles from "./PresentStage.module.css";

/** Clicks on this left share of the screen go back; all others go forward. */
const BACK_SHARE = 1 / 3;
/** Minimum horizontal distance of a swipe, px. */
const SWIPE_PX = 60;

type Props = {
  readonly context: Pick<CommandContext, "toggleFullScreen">;
  readonly StepMap: SlideProps["StepMap"];
};

export function PresentStage({ context: { toggleFullScreen: onFullScreen }, StepMap }: Props) {
  const store = useAppStore();
  const [id] = useState(() => ensureSession());
  const [blocked, setBlocked] = useState<string>();
  useSession("stage", id);
  const onPresenter = () => {
    const address = presenterAddress(store, id);
    setBlocked(openPresenter(address, id) ? undefined : address);
  };
  const chronicle = useApp(selectChronicle);
  const at = useApp(selectStep);
  const { isBlank, isQuestionShown, isPlayed, hidesLater, isOnTimeline } = useApp((s) => s.present);
  const messages = useLazyMessages(loadStoryMessages);
  const [controls, setControls] = useState<HTMLElement | null>(null);
  const { scale, middlePx } = useStageFit(controls);
  const isPointerActive = useHideIdleCursor();
  const { setPresent } = useActions();
  const host = useRef<HTMLElement>(null);
  const touchX = useRef<number>(undefined);
  const [typed, setTyped] = useState("");
  useWakeLock();
  usePresentKeys({ typed, setTyped, onFullScreen, onPresenter });
  const isShown = !isOnTimeline && at !== undefined && messages !== undefined;
  useEffect(() => {
    // A clicker sends key events to the focused element, so the stage takes the focus.
    if (isShown) host.current?.focus({ preventScroll: true });
  }, [isShown]);
  if (!chronicle || !at || !messages) return <div className={styles.waiting} />;

  const turn = (by: 1 | -1) => turnPage(store, by);
  const { stage } = messages;
  if (isOnTimeline)
    return (
      <div className={styles.overTimeline}>
        <button type="button" className="btn btn-solid" onClick={() => setPresent({ isOnTimeline: false })}>
          {stage.toSlide}
        </button>
      </div>
    );
  return (
    // Keys are handled on the window (use-present-keys.ts); clicks are for mouse and touch.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={host}
      className={styles.stage}
      data-quiet={isPointerActive ? undefined : ""}
      aria-label={stage.name}
      tabIndex={-1}
      onClick={({ target, clientX }) => {
        if (target instanceof Element && target.closest("button, a, dialog")) return;
        turn(clientX < window.innerWidth * BACK_SHARE ? -1 : 1);
      }}
      onTouchStart={({ touches }) => {
        touchX.current = touches.length === 1 ? touches[0]?.clientX : undefined;
      }}
      onTouchEnd={(event) => {
        const movedPx = (event.changedTouches[0]?.clientX ?? 0) - (touchX.current ?? 0);
        if (touchX.current === undefined || Math.abs(movedPx) < SWIPE_PX) return;
        // Prevents the click that would follow the touch.
        event.preventDefault();
        turn(movedPx < 0 ? 1 : -1);
      }}
    >
      <div className={styles.scaled} style={{ top: middlePx, transform: `translate(-50%, -50%) scale(${scale})` }}>
        <Slide
          chronicle={chronicle}
          at={at}
          messages={messages}
          hidesLater={hidesLater}
          isQuestionShown={isQuestionShown}
          isPlayed={isPlayed}
          StepMap={StepMap}
        />
      </div>
      <p className="visually-hidden" role="status">
        {messages.bar.step(at.place.step, at.story.steps.length)}
        {hidesLater ? `. ${stage.later}` : ""}
      </p>
      {typed !== "" && <p className={styles.typed}>{stage.upToStep(typed)}</p>}
      <StageControls
        ref={setControls}
        messages={messages}
        step={at.step}
        onTurn={turn}
        onFullScreen={onFullScreen}
        onPresenter={onPresenter}
      />
      {blocked !== undefined && (
        <div className={styles.blocked} role="alert">
          <p>{stage.blocked}</p>
          <p>
            <a href={blocked} target="_blank" rel="noopener">
              {blocked}
            </a>
          </p>
          <button type="button" className="btn btn-line" onClick={() => setBlocked(undefined)}>
            {stage.toSlide}
          </button>
        </div>
      )}
      {isBlank && (
        <div className={styles.blank}>
          <p role="status">{stage.blank}</p>
        </div>
      )}
    </section>
  );
}
