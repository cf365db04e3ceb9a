/** The line of the playback on the overview. It moves frame by frame without React; its knob is dragged, and a slider for keys. */
import { type KeyboardEvent, useEffect, useRef } from "react";
import { loadMapViewMessages } from "../../i18n/map-view-messages";
import { useOptionalMessages } from "../../i18n/react";
import type { Ms, Px } from "../../model/time";
import { useApp } from "../../store/react";
import { followPointer } from "../../ui/pointer-drag";
import type { LivePlayback } from "./use-playback";
import { useSeldom } from "./use-seldom";
import styles from "./Playback.module.css";

/** Where a moment is on the overview. */
export type TimeScale = { readonly x: (ms: Ms) => Px; readonly ms: (x: Px) => Ms };

type Props = { readonly live: LivePlayback; readonly scale: TimeScale };

export function Playhead({ live, scale }: Props) {
  const head = useRef<HTMLDivElement>(null);
  const knob = useRef<HTMLDivElement>(null);
  const messages = useOptionalMessages(loadMapViewMessages)?.playback;
  const { playback, course, words } = live;
  const playhead = useApp((s) => s.view.map.playhead);
  // A screen reader speaks each new value of a slider that has the focus.
  const spoken = useSeldom(playhead, live.phase === "playing");
  const isOn = messages !== undefined && playhead !== undefined;
  useEffect(() => {
    const draw = () => {
      const at = playback.at();
      if (at !== undefined && head.current) head.current.style.transform = `translateX(${scale.x(at).toFixed(1)}px)`;
    };
    draw();
    const stop = playback.onMove(draw);
    return stop;
  }, [playback, scale, isOn]);
  useEffect(() => {
    const [element, strip] = [knob.current, head.current?.parentElement];
    if (!element || !strip) return undefined;
    let stopFollowing = () => {};
    const onPress = (press: PointerEvent) => {
      if (press.button !== 0) return;
      // The strip would begin a new window.
      press.stopPropagation();
      const wasPlaying = playback.state().phase === "playing";
      const shift = scale.x(playback.at() ?? 0) - press.clientX;
      playback.pause();
      const goOn = () => {
        if (wasPlaying) playback.play();
      };
      stopFollowing = followPointer(press, {
        onMove: ({ clientX }) => playback.seek(scale.ms(clientX + shift)),
        onDrop: goOn,
        onCancel: goOn,
      });
    };
    element.addEventListener("pointerdown", onPress);
    return () => {
      stopFollowing();
      element.removeEventListener("pointerdown", onPress);
    };
  }, [playback, scale, isOn]);
  if (!isOn) return null;
  const { start, end } = course.window;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const now = playback.at() ?? start;
    const stepMs = words.unitMs * (event.shiftKey ? 10 : 1);
    const to: Readonly<Record<string, Ms>> = {
      ArrowLeft: now - stepMs,
      ArrowDown: now - stepMs,
      ArrowRight: now + stepMs,
      ArrowUp: now + stepMs,
      Home: start,
      End: end,
    };
    const target = to[event.key];
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    playback.seek(target);
  };
  const value = spoken ?? playhead;
  return (
    <div ref={head} className={styles.playhead} data-playhead="">
      <div className={styles.line} />
      <div
        ref={knob}
        className={styles.knob}
        role="slider"
        tabIndex={0}
        aria-label={messages.moment}
        aria-valuemin={start}
        aria-valuemax={end}
        aria-valuenow={Math.min(Math.max(value, start), end)}
        aria-valuetext={words.wordsOf(value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
