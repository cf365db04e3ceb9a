/** Catches render errors: shows a message, a way back and the details for a bug report. The rest of the page still works. */
import { Component, type ReactNode, useEffect, useRef, useState } from "react";
import { useMessages } from "../../i18n/react";
import { appVersion } from "../../model/app-version";
import { LoadError } from "../../model/load-error";
import { copy } from "../../ui/clipboard";
import type { ExportResult } from "../overlays/export-saved-data";
import styles from "./LoadState.module.css";

type Props = {
  readonly children: ReactNode;
  /** A new value retries. */
  readonly retryKey?: string | undefined;
  /** If given, renders nothing and calls this instead. */
  readonly onError?: () => void;
  /** If given, the error covers the whole page and this closes it. */
  readonly onLeave?: () => void;
};
type State = { readonly error: Error | undefined; readonly retryKey: string | undefined };

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined, retryKey: this.props.retryKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps({ retryKey }: Props, state: State): State | null {
    return retryKey === state.retryKey ? null : { error: undefined, retryKey };
  }

  override componentDidCatch(): void {
    this.props.onError?.();
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    if (this.props.onError) return null;
    const { onLeave } = this.props;
    const retry = () => this.setState({ error: undefined });
    const message =
      error instanceof LoadError ? (
        <PartFailed onRetry={retry} onLeave={onLeave} />
      ) : (
        <Crashed error={error} onLeave={onLeave} />
      );
    return onLeave ? <Layer>{message}</Layer> : message;
  }
}

/** Visible and reachable above an inert page. */
function Layer({ children }: { readonly children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.querySelector<HTMLElement>("button")?.focus();
  }, []);
  return (
    <div
      ref={root}
      data-failed=""
      style={{ position: "fixed", inset: 0, zIndex: 60, overflow: "auto", background: "var(--surface)" }}
    >
      {children}
    </div>
  );
}

type Leaving = { readonly onLeave: (() => void) | undefined };

function BackButton({ onLeave }: Leaving) {
  const { crashed } = useMessages().app;
  return (
    onLeave && (
      <button type="button" className="btn btn-line" onClick={onLeave}>
        {crashed.back}
      </button>
    )
  );
}

/** Its code or its messages failed to load. */
function PartFailed({ onRetry, onLeave }: Leaving & { readonly onRetry: () => void }) {
  const { app, notices } = useMessages();
  return (
    <section className={styles.state} role="alert">
      <p>{notices.partFailed}</p>
      <div className={styles.actions}>
        <button type="button" className="btn btn-solid" onClick={onRetry}>
          {app.crashed.again}
        </button>
        <button type="button" className="btn btn-line" onClick={() => location.reload()}>
          {app.crashed.reload}
        </button>
        <BackButton onLeave={onLeave} />
      </div>
    </section>
  );
}

function Crashed({ error, onLeave }: Leaving & { readonly error: Error }) {
  const { crashed } = useMessages().app;
  const [isCopied, setCopied] = useState(false);
  const [exportResult, setExportResult] = useState<ExportResult>();
  const version = appVersion(document);
  const details = `${version}\n${error.name}: ${error.message}\n${error.stack ?? ""}`;
  // Fails without permission; the message below can be selected instead.
  const onCopy = () => void copy(details).then((isCopiedNow) => isCopiedNow && setCopied(true));
  // Reads what is stored directly, bypassing the store and whatever else may be broken.
  const onExport = () =>
    void import("../overlays/export-saved-data")
      .then(({ exportSavedData }) => exportSavedData())
      .then(setExportResult, () => setExportResult("failed"));
  return (
    <section className={styles.state} role="alert">
      <h2>{crashed.title}</h2>
      <p>{crashed.text}</p>
      <div className={styles.actions}>
        <button type="button" className="btn btn-solid" onClick={() => location.reload()}>
          {crashed.reload}
        </button>
        <BackButton onLeave={onLeave} />
        <button type="button" className="btn btn-line" onClick={onCopy}>
          {isCopied ? crashed.copied : crashed.copy}
        </button>
        <button type="button" className="btn btn-line" onClick={onExport}>
          {crashed.download}
        </button>
      </div>
      <p role="status">{exportResult && crashed.rescued[exportResult]}</p>
      <pre>{`${error.message}\n${version}`}</pre>
    </section>
  );
}
