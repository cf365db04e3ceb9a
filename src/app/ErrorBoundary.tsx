/** When our own code breaks: words, the way back, and the details for whoever mends it. The rest of the page goes on. */
import { Component, type ReactNode, useState } from "react";
import { useMessages } from "../i18n/react";
import { copy } from "../ui/clipboard";
import type { Rescue } from "./rescue-stories";
import styles from "./LoadState.module.css";

type Props = {
  readonly children: ReactNode;
  /** Another value is another try. */
  readonly tryKey?: string | undefined;
  /** Given: draws nothing and tells instead. */
  readonly onError?: () => void;
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
    return this.props.onError ? null : <Crashed error={error} />;
  }
}

function Crashed({ error }: { readonly error: Error }) {
  const { crashed } = useMessages().app;
  const [isCopied, setCopied] = useState(false);
  const [rescue, setRescue] = useState<Rescue>();
  const details = `${error.name}: ${error.message}\n${error.stack ?? ""}`;
  // Refused without a permission; the message stands below to be selected.
  const onCopy = () => void copy(details).then((isCopiedNow) => isCopiedNow && setCopied(true));
  // Past the store and all that may have broken: what the browser keeps, as it is there.
  const onRescue = () =>
    void import("./rescue-stories")
      .then(({ rescueStories }) => rescueStories())
      .then(setRescue, () => setRescue("failed"));
  return (
    <section className={styles.state} role="alert">
      <h2>{crashed.title}</h2>
      <p>{crashed.text}</p>
      <div className={styles.deeds}>
        <button type="button" className="btn btn-solid" onClick={() => location.reload()}>
          {crashed.reload}
        </button>
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
