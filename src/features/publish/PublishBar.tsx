/** At the bottom of the dialog: what can be done next, and what has become of it. */
import { useEffect, useRef } from "react";
import type { PublishMessages } from "../../i18n/en/publish";
import { Icon } from "../../ui/Icon";
import type { MadeSite, PublishWork } from "./use-publish";
import styles from "./Publish.module.css";

type Props = {
  readonly work: PublishWork;
  readonly messages: PublishMessages;
  /** Number of fields that have to be changed first. */
  readonly faults: number;
  readonly onMake: () => void;
  readonly onCancel: () => void;
  readonly onBack: () => void;
  readonly onSave: (site: MadeSite) => void;
};

export function PublishBar({ work, messages, faults, onMake, onCancel, onBack, onSave }: Props) {
  const { status } = work;
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(status);
  useEffect(() => {
    // The button that was pressed is gone: the focus goes to the one in its place.
    if (before.current !== status && (document.activeElement === document.body || !document.activeElement)) {
      box.current?.querySelector<HTMLElement>("button")?.focus();
    }
    before.current = status;
  }, [status]);
  const isMade = status === "ready" || status === "saved";
  return (
    <div ref={box} className={styles.bar}>
      {status === "working" && (
        <>
          <button key="cancel" type="button" className="btn btn-line" onClick={onCancel}>
            {messages.cancel}
          </button>
          <WorkProgress work={work} messages={messages} />
        </>
      )}
      {isMade && (
        <>
          <button key="save" type="button" className="btn btn-solid" onClick={() => onSave(work.site)}>
            <Icon name="download" size={15} />
            {messages.save(work.site.zip.size)}
          </button>
          <button type="button" className="btn btn-line" onClick={onBack}>
            {messages.back}
          </button>
        </>
      )}
      {status !== "working" && !isMade && (
        <button
          key="make"
          type="button"
          className="btn btn-solid"
          aria-disabled={faults > 0}
          aria-describedby="publish-news"
          onClick={() => faults === 0 && onMake()}
        >
          {messages.make}
        </button>
      )}
      <div id="publish-news" role="status" className={styles.news}>
        <News work={work} messages={messages} faults={faults} />
      </div>
    </div>
  );
}

function WorkProgress({ work, messages }: { readonly work: PublishWork; readonly messages: PublishMessages }) {
  const progress = work.status === "working" ? work.progress : undefined;
  return (
    <span className={styles.progress}>
      <progress
        aria-label={messages.progressLabel}
        max={progress?.count}
        value={progress && progress.stage !== "zip" ? progress.done : undefined}
      />
      <span aria-hidden="true" className="num">
        {progress && progress.count > 1 ? messages.doneOf(progress.done, progress.count) : ""}
      </span>
    </span>
  );
}

function News({ work, messages, faults }: Pick<Props, "work" | "messages" | "faults">) {
  switch (work.status) {
    case "working":
      // Not the numbers: a screen reader would read every one of them.
      return messages.stages[work.progress?.stage ?? "template"];
    case "failed":
      return (
        <span className={styles.error}>
          {messages.failed[work.fault](work.detail ?? "")} {messages.nothingLost}
        </span>
      );
    case "saved":
      return messages.saved(work.site.name);
    case "ready":
      return "";
    default:
      if (faults > 0) return <span className={styles.error}>{messages.hasFaults(faults)}</span>;
      return work.status === "cancelled" ? messages.cancelled : "";
  }
}
