import { useEffect, useRef } from "react";
import { selectStep } from "../../store/selectors/story";
import { useAppStore } from "../../store/react";
import { leaveFullScreen } from "../../ui/full-screen";
import { leavePresenting } from "./session";
import { stageCommandOf } from "./present-keys";
import { hasPlayback, turnPage } from "./turn-page";

type Keys = {
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  readonly onFullScreen: () => void;
  readonly onPresenter: () => void;
  /** False leaves all keys to the page. */
  readonly isOn?: boolean;
};

const MAX_DIGITS = 3;
/** Typed digits are cleared after this pause. */
const CLEAR_TYPED_AFTER_MS = 4_000;

/** Runs the commands of keyboard and clickers, before any other key handler of the page (capture phase). */
export function usePresentKeys(keys: Keys): void {
  const store = useAppStore();
  const latest = useRef(keys);
  latest.current = keys;

  useEffect(() => {
    if (keys.typed === "") return undefined;
    const timer = setTimeout(() => latest.current.setTyped(""), CLEAR_TYPED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [keys.typed]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { typed, setTyped, onFullScreen, onPresenter, isOn = true } = latest.current;
      if (!isOn) return;
      // Leave typing in form fields alone.
      if (event.target instanceof Element && event.target.closest("input, textarea, select")) return;
      const { present } = store.getState();
      const at = selectStep(store.getState());
      // A focused button or link handles Enter and Space itself.
      const isPressed = event.target instanceof Element && event.target.closest("button, a[href]") !== null;
      if (isPressed && (event.key === "Enter" || event.key === " ")) return;
      const action = stageCommandOf(event, typed);
      if (!action || !at) return;
      // On the live timeline only the keys that leave it, F5 and the presenter view are handled here.
      const isHandled = !present.isOnTimeline || ["leave", "timeline", "restart", "notes"].includes(action.kind);
      if (!isHandled) return;
      event.preventDefault();
      event.stopPropagation();
      const { actions } = store;
      const goTo = (step: number) => actions.goToStep({ id: at.place.id, step });
      const unblank = () => {
        if (present.isBlank) actions.setPresent({ isBlank: false });
        return present.isBlank;
      };
      if (action.kind !== "digit") setTyped("");
      switch (action.kind) {
        case "next":
        case "back":
          turnPage(store, action.kind === "next" ? 1 : -1);
          return;
        case "first":
          goTo(1);
          return;
        case "last":
          goTo(at.story.steps.length);
          return;
        case "digit":
          setTyped(`${typed}${action.digit}`.slice(-MAX_DIGITS));
          return;
        case "go":
          goTo(Number(typed));
          return;
        case "blank":
          actions.setPresent({ isBlank: !present.isBlank });
          return;
        case "fullScreen":
          onFullScreen();
          return;
        case "restart":
          // As in slide programs: F5 starts from the beginning, Shift + F5 from the current step. Never a reload.
          if (!document.fullscreenElement) onFullScreen();
          return;
        case "question":
          actions.setPresent({ isQuestionShown: !present.isQuestionShown });
          return;
        case "play":
          if (hasPlayback(at.step)) actions.setPresent({ isPlayed: !present.isPlayed });
          return;
        case "hideLater":
          actions.setPresent({ hidesLater: !present.hidesLater });
          return;
        case "timeline":
          actions.setPresent({ isOnTimeline: !present.isOnTimeline });
          return;
        case "notes":
          onPresenter();
          return;
        case "leave":
          // Leaves one level at a time: blank screen, timeline, full screen (the browser does that itself), story.
          if (unblank()) return;
          if (present.isOnTimeline) actions.setPresent({ isOnTimeline: false });
          else if (document.fullscreenElement) leaveFullScreen();
          else leavePresenting(actions);
          return;
        default: {
          const never: never = action;
          throw new RangeError(`unknown command ${JSON.stringify(never)}`);
        }
      }
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [store]);
}
