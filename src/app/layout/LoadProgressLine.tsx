/** Progress of a load, with a cancel button; shown once the load is slow. */
import { useEffect, useRef, useState } from "react";
import type { Messages } from "../../i18n/messages";
import { useMessages } from "../../i18n/react";
import { useActions, useApp } from "../../store/react";
import type { LoadSlice } from "../../store/state";
import styles from "./LoadState.module.css";

/** A faster load shows no progress. */
const SHOW_AFTER_MS = 400;
/** More often, and a screen reader would never finish. */
const ANNOUNCE_EVERY_MS = 2_000;

type Progress = Extract<LoadSlice, { readonly status: "running" }>["progress"];

function progressText(progress: Progress, { loading, progress: messages }: Messages["app"]): string {
  if (!progress) return loading;
  return progress.step === "fetch"
    ? messages.bytes(progress.bytes, progress.bytesTotal)
    : messages.events(progress.events, progress.eventsTotal);
}

/** Value and maximum; `undefined` while the total is unknown, for an indeterminate bar. */
function shareOf(progress: Progress): { readonly value: number; readonly max: number } | undefined {
  if (!progress) return undefined;
  if (progress.step === "read") return { value: progress.events, max: progress.eventsTotal };
  return progress.bytesTotal === undefined ? undefined : { value: progress.bytes, max: progress.bytesTotal };
}

export function LoadProgressLine() {
  const progress = useApp(({ load }) => (load.status === "running" ? load.progress : undefined));
  const { app } = useMessages();
  const { cancelLoad } = useActions();
  const [isSlow, setSlow] = useState(false);
  const text = progressText(progress, app);
  const announced = useThrottledAnnouncement(text, isSlow);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      {isSlow && (
        <div className={styles.progress}>
          <span className="num">{text}</span>
          <progress aria-label={app.loading} {...shareOf(progress)} />
          <button type="button" className="btn btn-line" onClick={cancelLoad}>
            {app.progress.cancel}
          </button>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {announced}
      </p>
    </>
  );
}

/** The latest text, updated at most every two seconds. */
function useThrottledAnnouncement(text: string, isOn: boolean): string {
  const latest = useRef(text);
  const [announced, setAnnounced] = useState("");
  useEffect(() => {
    latest.current = text;
  }, [text]);
  useEffect(() => {
    if (!isOn) return;
    setAnnounced(latest.current);
    const timer = setInterval(() => setAnnounced(latest.current), ANNOUNCE_EVERY_MS);
    return () => clearInterval(timer);
  }, [isOn]);
  return announced;
}
