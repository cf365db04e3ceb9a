/** Shown before the first chronicle has loaded, and when it fails to. */
import { useEffect, useRef } from "react";
import { useMessages } from "../../i18n/react";
import type { Problem } from "../../model/problem";
import { isDraftSource } from "../../model/user-chronicles/user-chronicle-id";
import { deviceFileOf } from "../../model/links/source-url";
import { useActions, useApp } from "../../store/react";
import { loadErrorDetailsPart } from "../../features/import/lazy";
import { Lazy } from "../../ui/lazy-part";
import { failureReasonPart } from "./lazy-parts";
import { LoadProgressLine } from "./LoadProgressLine";
import styles from "./LoadState.module.css";

/** Placeholder bars in the shape of the overview, without meaning. */
const BARS_PERCENT = [14, 30, 22, 38, 18, 12, 24, 16, 10, 20, 28, 14, 18, 32, 24, 46, 78, 60, 52, 40, 34, 44, 30, 36];

export function Loading() {
  return (
    <div className={styles.loading} aria-busy="true">
      <div className={styles.bars} aria-hidden="true">
        {BARS_PERCENT.map((percent, i) => (
          <i key={i} style={{ height: `${percent}%` }} />
        ))}
      </div>
      <LoadProgressLine />
    </div>
  );
}

/** Next to an open chronicle: another one is loading or has failed to. The open one stays usable. */
export function BackgroundLoad() {
  const load = useApp((s) => s.load);
  if (load.status === "idle") return null;
  return (
    <div className={styles.background}>
      {load.status === "running" ? <LoadProgressLine key={load.request.source} /> : <Failed problems={load.problems} />}
    </div>
  );
}

export function Failed({ problems }: { readonly problems: readonly Problem[] }) {
  const { app } = useMessages();
  const { retryLoad, openSource, dismissFailure } = useActions();
  const source = useApp(({ load }) => (load.status === "idle" ? undefined : load.request.source));
  const hasOpenChronicle = useApp(({ chronicle }) => chronicle.status === "ready");
  const isCancelled = problems[0]?.code === "load.cancelled";
  // A file that did not load has no parser problems to show.
  const hasMore = problems[0]?.code.startsWith("load.") === false;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The pressed button has been removed, and the focus with it.
    if (isCancelled && document.activeElement === document.body) heading.current?.focus();
  }, [isCancelled]);
  return (
    <section className={styles.state} role="alert">
      <h2 ref={heading} tabIndex={-1}>
        {isCancelled ? app.failed.titleCancelled : app.failed.title}
      </h2>
      <Lazy part={failureReasonPart} props={{ problem: problems[0] }} failed={<p>{app.failed.network}</p>} />
      {source !== undefined && !isDraftSource(source) && (
        <p className={styles.file}>{app.failed.file(deviceFileOf(source) ?? source)}</p>
      )}
      <div className={styles.actions}>
        <button type="button" className="btn btn-solid" onClick={retryLoad}>
          {app.failed.retry}
        </button>
        {hasOpenChronicle && (
          <button type="button" className="btn btn-line" onClick={dismissFailure}>
            {app.failed.dismiss}
          </button>
        )}
        {!hasOpenChronicle && source !== undefined && (
          <button type="button" className="btn btn-line" onClick={() => openSource(undefined)}>
            {app.failed.openBundled}
          </button>
        )}
      </div>
      {hasMore && <Lazy part={loadErrorDetailsPart} props={{ problems }} failed={null} />}
    </section>
  );
}
