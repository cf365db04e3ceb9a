/** Below the map: plays the events of the window in their order, beside the overview with its line. */
import { type ReactNode, useId } from "react";
import { loadMapViewMessages } from "../../i18n/map-view-messages";
import { useLang, useOptionalMessages } from "../../i18n/react";
import { Select } from "../../ui/Select";
import { SPEEDS } from "./playback";
import type { LivePlayback } from "./use-playback";
import styles from "./Playback.module.css";

/** On a 16 x 16 grid, filled. */
const SIGNS = {
  play: "M4.500 2.500v11l9-5.500z",
  pause: "M4 2.500h3v11H4zM9 2.500h3v11H9z",
  again: "M8 3V.500L3.800 3.900 8 7.300V4.800a4 4 0 1 1-4 4H2.200A5.800 5.800 0 1 0 8 3z",
  next: "M3 3v10l7-5zM11 3h2v10h-2z",
  previous: "M13 3v10L6 8zM3 3h2v10H3z",
  all: "M4.400 3L8 6.600 11.600 3 13 4.400 9.400 8l3.600 3.600-1.400 1.400L8 9.400 4.400 13 3 11.600 6.600 8 3 4.400z",
};

type Props = {
  readonly live: LivePlayback;
  /** The overview. */
  readonly children: ReactNode;
};

export function Playback({ live, children }: Props) {
  const id = useId();
  const lang = useLang();
  const messages = useOptionalMessages(loadMapViewMessages)?.playback;
  const { playback, course, phase, speed } = live;
  const isEmpty = course.starts.length === 0;
  const does = phase === "playing" ? "pause" : phase === "ended" ? "again" : "play";
  const number = new Intl.NumberFormat(lang);
  return (
    <div className={styles.bar}>
      <div className={styles.row}>
        {messages && (
          <div className={styles.controls} role="group" aria-label={messages.name}>
            <button
              type="button"
              className={`btn btn-solid ${styles.play}`}
              aria-label={messages[does]}
              title={messages[does]}
              aria-disabled={isEmpty || undefined}
              onClick={phase === "playing" ? playback.pause : playback.play}
            >
              <Sign of={does} />
            </button>
            <SignButton sign="previous" name={messages.previous} isOff={isEmpty} onClick={playback.previous} />
            <SignButton sign="next" name={messages.next} isOff={isEmpty} onClick={playback.next} />
            <label className="visually-hidden" htmlFor={id}>
              {messages.speed}
            </label>
            <Select
              id={id}
              className={styles.speed}
              value={speed}
              onChange={({ target }) => playback.setSpeed(SPEEDS.find((one) => String(one) === target.value) ?? speed)}
            >
              {SPEEDS.map((one) => (
                <option key={one} value={one}>
                  {messages.times(number.format(one))}
                </option>
              ))}
            </Select>
            <button
              type="button"
              className={`btn ${styles.all}`}
              title={messages.showAll}
              aria-disabled={phase === "off" || undefined}
              onClick={playback.end}
            >
              <Sign of="all" />
              <span>{messages.showAll}</span>
            </button>
          </div>
        )}
        {children}
      </div>
    </div>
  );
}

type SignProps = {
  readonly sign: keyof typeof SIGNS;
  readonly name: string;
  readonly isOff: boolean;
  readonly onClick: () => void;
};

const SignButton = ({ sign, name, isOff, onClick }: SignProps) => (
  <button
    type="button"
    className={`btn btn-line ${styles.step}`}
    aria-label={name}
    title={name}
    aria-disabled={isOff || undefined}
    onClick={onClick}
  >
    <Sign of={sign} />
  </button>
);

const Sign = ({ of }: { readonly of: keyof typeof SIGNS }) => (
  <svg className="icon" width={16} height={16} viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
    <path d={SIGNS[of]} />
  </svg>
);
