/** When our own code breaks: words, the way back, and the details for whoever mends it. The rest of the page goes on. */
import { Component, type ReactNode, useEffect, useRef, useState } from "react";
import { useMessages } from "../../i18n/react";
import { PartError } from "../../model/load-error";
import { copy } from "../../ui/clipboard";
import type { Rescue } from "../overlays/export-saved-stories";
import styles from "./LoadState.module.css";

type Props = {
  readonly children: ReactNode;
  /** Another value is another try. */
  readonly tryKey?: string | undefined;
  /** Given: draws nothing and tells instead. */
  readonly onError?: () => void;
  /** Given: it stands over the whole page, and this leads back there. */
  readonly onLeave?: () => void;
};
type State = { readonly error: Error | undefined; readonly tryKey: string | undefined };

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined, tryKey: this.props.tryKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps({ tryKey }: Props, state: State): State | null {
    return tryKey === state.tryKey ? null : { error: undefined, tryKey };
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
      error instanceof PartError ? (
        <NotHere onRetry={retry} onLeave={onLeave} />
      ) : (
        <Crashed error={error} onLeave={onLeave} />
      );
    return onLeave ? <Layer>{message}</Layer> : message;
  }
}

/** In sight and in reach above a page that is inert. */
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

function Back({ onLeave }: Leaving) {
  const { crashed } = useMessages().app;
  return (
    onLeave && (
      <button type="button" className="btn btn-line" onClick={onLeave}>
        {crashed.back}
      </button>
    )
  );
}

/** Its code or its words did not arrive. */
function NotHere({ onRetry, onLeave }: Leaving & { readonly onRetry: () => void }) {
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
        <Back onLeave={onLeave} />
      </div>
    </section>
  );
}

function Crashed({ error, onLeave }: Leaving & { readonly error: Error }) {
  const { crashed } = useMessages().app;
  const [isCopied, setCopied] = useState(false);
  const [rescue, setRescue] = useState<Rescue>();
  const details = `${error.name}: ${error.message}\n${error.stack ?? ""}`;
  // Refused without a permission; the message stands below to be selected.
  const onCopy = () => void copy(details).then((isCopiedNow) => isCopiedNow && setCopied(true));
  // Past the store and all that may have broken: what the browser keeps, as it is there.
  const onRescue = () =>
    void import("../overlays/export-saved-stories")
      .then(({ rescueStories }) => rescueStories())
      .then(setRescue, () => setRescue("failed"));
  return (
    <section className={styles.state} role="alert">
      <h2>{crashed.title}</h2>
      <p>{crashed.text}</p>
      <div className={styles.actions}>
        <button type="button" className="btn btn-solid" onClick={() => location.reload()}>
          {crashed.reload}
        </button>
        <Back onLeave={onLeave} />
        <button type="button" className="btn btn-line" onClick={onCopy}>
          {isCopied ? crashed.copied : crashed.copy}
        </button>
        <button type="button" className="btn btn-line" onClick={onRescue}>
          {crashed.stories}
        </button>
      </div>
      <p role="status">{rescue && crashed.rescued[rescue]}</p>
      <pre>{error.message}</pre>
    </section>
  );
}
