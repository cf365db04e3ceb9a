import { useCallback, useEffect, useRef, useState } from "react";
import type { TimeWindow } from "../../model/time";
import { decodeViewLink, encodeViewLink } from "../../model/links/view-link";
import type { AppStore } from "../../store/app-store";
import { useAppStore } from "../../store/react";
import type { AppState } from "../../store/state";
import { linkOf } from "../../store/sync-url";
import { type Session, leavePresenting, openSession, sessionIn } from "./session";
import type { Role, SessionMessage } from "./session-message";

const RETRY_MS = 1_000;

export type Projector = Extract<SessionMessage, { readonly type: "state" }>;

export type SessionState = {
  /** Whether the other window has answered since this one opened, and has not closed. */
  readonly isLinked: boolean;
  /** The last state received from the other window. */
  readonly other: Projector | undefined;
  readonly isFrozen: boolean;
  readonly freeze: () => void;
  /** Returns to the step of the stage. If the stage was sent a view, it shows its slide again. */
  readonly resume: () => void;
  /** Shows the timeline view of this window on the stage. */
  readonly sendView: () => void;
  readonly end: () => void;
};

function stateOf({ story, present }: AppState): Projector | undefined {
  const { isExploring: _private, ...shown } = present;
  return story && { type: "state", story, present: shown };
}

/** Keeps the two windows in sync: each sends its state after a change and applies the state of the other. */
export function useSession(role: Role, id: string | undefined = sessionIn(location.hash)): SessionState {
  const store = useAppStore();
  const session = useRef<Session>(undefined);
  const isFrozenRef = useRef(false);
  const [isLinked, setLinked] = useState(false);
  const [isFrozen, setFrozen] = useState(false);
  const [other, setOther] = useState<Projector>();

  useEffect(() => {
    if (id === undefined) return undefined;
    let isApplying = false;
    const apply = (action: () => void) => {
      isApplying = true;
      action();
      isApplying = false;
    };
    /** What both windows show, by the last state that either has sent. */
    let shared: string | undefined;
    const sendState = () => {
      const state = stateOf(store.getState());
      shared = JSON.stringify(state);
      if (state) made.send(state);
    };
    let hasJoined = false;
    const folder = new URL(".", document.baseURI).pathname;
    const made = openSession(id, role, folder, (message) => {
      setLinked(message.type !== "bye");
      shared = message.type === "state" ? JSON.stringify(message) : undefined;
      switch (message.type) {
        case "hello":
          // Where both open at once, as after a restart of the browser, each would follow the other: the stage's step counts.
          if (role === "notes" && !hasJoined) made.send({ type: "hello" });
          else if (!isFrozenRef.current) sendState();
          return;
        case "state":
          hasJoined = true;
          setOther(message);
          if (!isFrozenRef.current) apply(() => follow(store, message));
          return;
        case "view":
          apply(() => showView(store, message.query));
          // Report back where the stage is now.
          if (role === "stage") sendState();
          return;
        case "end":
          if (role === "stage") leavePresenting(store.actions);
          else window.close();
          return;
        case "bye":
          return;
        default: {
          const never: never = message;
          throw new RangeError(`unknown message ${JSON.stringify(never)}`);
        }
      }
    });
    session.current = made;
    const stop = store.subscribe((state, before) => {
      if (isApplying || isFrozenRef.current) return;
      if (state.story === before.story && state.present === before.present) return;
      // End pressed on the last step changes nothing, and must not undo what the other window does at that moment.
      if (JSON.stringify(stateOf(state)) !== shared) sendState();
    });
    made.send({ type: "hello" });
    const goodbye = () => made.send({ type: "bye" });
    window.addEventListener("pagehide", goodbye);
    return () => {
      window.removeEventListener("pagehide", goodbye);
      goodbye();
      stop();
      made.close();
      session.current = undefined;
    };
  }, [store, role, id]);

  useEffect(() => {
    if (isLinked || role === "stage") return undefined;
    // A reloaded stage does not know the presenter window until it receives a message.
    const timer = setInterval(() => session.current?.send({ type: "hello" }), RETRY_MS);
    return () => clearInterval(timer);
  }, [isLinked, role]);

  const freeze = useCallback(() => {
    isFrozenRef.current = true;
    setFrozen(true);
  }, []);
  const resume = useCallback(() => {
    // Still frozen here, so steps taken privately are not sent.
    if (other) store.actions.goToStep(other.story);
    isFrozenRef.current = false;
    setFrozen(false);
    store.actions.setPresent({ ...other?.present, isOnTimeline: false, isExploring: false });
  }, [store, other]);
  const sendView = useCallback(() => {
    // Without the story step: the stage has its own.
    const { mode: _mode, ...link } = linkOf({ ...store.getState(), story: undefined });
    session.current?.send({ type: "view", query: encodeViewLink(link) });
  }, [store]);
  const end = useCallback(() => session.current?.send({ type: "end" }), []);
  return { isLinked, other, isFrozen, freeze, resume, sendView, end };
}

function follow(store: AppStore, { story, present }: Projector): void {
  const now = store.getState();
  if (now.story?.id !== story.id || now.story.step !== story.step) store.actions.goToStep(story);
  store.actions.setPresent(present);
}

const ALL: TimeWindow = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** Keeps the open file, theme and language, whatever the message says. */
function showView(store: AppStore, query: string): void {
  const { link } = decodeViewLink(query);
  const { src: _theirs, theme: _theme, lang: _lang, ...view } = link;
  const { src, mode, story } = linkOf(store.getState());
  const { event = "", window = ALL } = view;
  store.actions.applyLink(
    {
      ...view,
      event,
      window,
      ...(src === undefined ? {} : { src }),
      ...(mode ? { mode } : {}),
      ...(story ? { story } : {}),
      view: "timeline",
    },
    { withWindow: true },
  );
  store.actions.setPresent({ isOnTimeline: true, isBlank: false });
}
