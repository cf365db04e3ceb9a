/**
 * Parts of the page whose code comes later. Unlike React's `lazy`, a part that is here already is drawn in the very
 * render that asks for it: `lazy` would first draw a fallback, and then hold the part back for up to 300 ms.
 */
import { type ComponentType, type ReactNode, createElement, useEffect, useState, useSyncExternalStore } from "react";
import { AGAIN_AFTER_MS, PartError } from "../model/load-error";

type LazyState<T> =
  | { readonly status: "away" | "coming" }
  | { readonly status: "here"; readonly part: T }
  | { readonly status: "failed"; readonly error: unknown };

export type LazyPart<T> = {
  /** Asks for the code unless it is here or on its way. Never rejects; after a failure it asks once more. */
  readonly load: () => Promise<void>;
  /** The same ahead of need: a failure then is nobody's concern. */
  readonly prefetch: () => Promise<void>;
  readonly state: () => LazyState<T>;
  readonly subscribe: (listener: () => void) => () => void;
};

/** @param get  an `import()` of the part */
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
  /** Asks for the code; before that the part is only drawn where it is here already. */
  readonly isEnabled?: boolean;
  /** Holds its place while it is on its way. */
  readonly fallback?: ReactNode;
  /** Stands in its place when the code did not come. */
  readonly failed?: ReactNode;
};

/**
 * Draws a part when its code is here. Without `failed` it throws a `PartError` in the render when the code did not come, for
 * an error boundary; being mounted anew is another try. With `failed` it tries again by itself.
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
    const timer = setInterval(() => void part.load(), AGAIN_AFTER_MS);
    return () => clearInterval(timer);
  }, [part, triesAgain]);
  if (state.status === "here") return createElement(state.part, props);
  if (state.status !== "failed" || !isEnabled) return fallback;
  if (failed === undefined) throw new PartError(state.error);
  return failed;
}
