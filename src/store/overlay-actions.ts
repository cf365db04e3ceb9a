/** Actions of the overlays: presenting, quiz, print. The options of a mode are reset when it ends, except those of the quiz. */
import { type ModeId, DEFAULT_MODE, MODES } from "../model/mode";
import { DEFAULT_PRINT_OPTIONS } from "../model/print-options";
import type { AppActions, AppState, PresentSlice } from "./state";

export const INITIAL_PRESENT: PresentSlice = {
  isBlank: false,
  isQuestionShown: false,
  hidesLater: false,
  isOnTimeline: false,
  isExploring: false,
  isPlayed: false,
};

type OverlayActions = Pick<
  AppActions,
  "setMode" | "setQuiz" | "setQuizStory" | "showOnTimeline" | "setPaper" | "setPresent"
>;

/** Store access for actions in files of their own. */
export type StoreAccess = {
  readonly get: () => AppState;
  readonly set: (part: Partial<AppState> | ((state: AppState) => Partial<AppState>)) => void;
};

/** The state of another mode, whose options start anew; `undefined` if the current mode cannot be left. */
export const enterMode = ({ mode: current }: AppState, mode: ModeId): Partial<AppState> | undefined =>
  MODES[current].canLeave ? { mode, present: INITIAL_PRESENT, paper: DEFAULT_PRINT_OPTIONS } : undefined;

export function overlayActions({ get, set }: StoreAccess, fitEvent: AppActions["fitEvent"]): OverlayActions {
  return {
    setMode: (mode) => {
      const entered = enterMode(get(), mode);
      if (entered) set(entered);
    },
    setQuiz: (part) => set((s) => ({ quiz: { ...s.quiz, ...part } })),
    setQuizStory: (id) => set({ story: id === undefined ? undefined : { id, step: 1 } }),
    showOnTimeline(eventId) {
      if (!MODES[get().mode].canLeave) return;
      set({ mode: DEFAULT_MODE, present: INITIAL_PRESENT, selection: { eventId }, cursor: eventId });
      fitEvent(eventId);
    },
    setPaper: (part) => set((s) => ({ paper: { ...s.paper, ...part } })),
    setPresent: (part) => set((s) => ({ present: { ...s.present, ...part } })),
  };
}
