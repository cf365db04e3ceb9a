/**
 * Lazily loaded components. Unlike `React.lazy`, a loaded component renders at once: `lazy` would first show a fallback, and
 * could then delay the component by up to 300 ms.
 */
import { type ComponentType, type ReactNode, createElement, useEffect, useState, useSyncExternalStore } from "react";
import { RETRY_DELAY_MS, LoadError } from "../model/load-error";

type LazyState<T> =
  | { readonly status: "away" | "coming" }
  | { readonly status: "here"; readonly part: T }
  | { readonly status: "failed"; readonly error: unknown };

export type LazyPart<T> = {
  /** Loads the code unless it is loaded or loading. Never rejects; after a failure it retries. */
  readonly load: () => Promise<void>;
  /** Loads ahead of need, ignoring failures. */
  readonly prefetch: () => Promise<void>;
  readonly state: () => LazyState<T>;
  readonly subscribe: (listener: () => void) => () => void;
};

/** @param get  an `import()` of the component */
export function lazyPart<T>(get: () => Promise<T>): LazyPart<T> {
  let state: LazyState<T> = { status: "away" };
  let loading: Promise<void> | undefined;
  const listeners = new Set<() => void>();
  const become = (next: LazyState<T>) => {
    state = next;
    if (next.status === "failed" || next.status === "away") loading = undefined;
    for (const listener of listeners) listener();
  };
  const load = () => {
    if (loading) return loading;
    state = { status: "coming" };
    loading = get().then(
      (part) => become({ status: "here", part }),
      (error: unknown) => become({ status: "failed", error }),
    );
    return loading;
  };
  return {
    load,
    prefetch: () => load().then(() => (state.status === "failed" ? become({ status: "away" }) : undefined)),
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type Props<P> = {
  readonly part: LazyPart<ComponentType<P>>;
  readonly props: P;
  /** Loads the code; without it the component renders only if it is loaded already. */
  readonly isEnabled?: boolean;
  /** Shown while the code loads. */
  readonly fallback?: ReactNode;
  /** Shown when the code has failed to load. */
  readonly failed?: ReactNode;
};

/**
 * Renders a lazy component once its code has loaded. If loading fails: without `failed` it throws a `LoadError` while
 * rendering, for an error boundary, and mounting again retries; with `failed` it retries by itself.
 */
export function Lazy<P extends object>({ part, props, isEnabled = true, fallback, failed }: Props<P>): ReactNode {
  useState(() => isEnabled && void part.load());
  useEffect(() => {
    if (isEnabled) void part.load();
  }, [part, isEnabled]);
  const state = useSyncExternalStore(part.subscribe, part.state);
  const triesAgain = state.status === "failed" && isEnabled && failed !== undefined;
  useEffect(() => {
    if (!triesAgain) return undefined;
    const timer = setInterval(() => void part.load(), RETRY_DELAY_MS);
    return () => clearInterval(timer);
  }, [part, triesAgain]);
  if (state.status === "here") return createElement(state.part, props);
  if (state.status !== "failed" || !isEnabled) return fallback;
  if (failed === undefined) throw new LoadError(state.error);
  return failed;
}
