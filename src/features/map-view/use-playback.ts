/** The playback of the map view while it is on the page. */
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useLang } from "../../i18n/react";
import { useActions, useApp, useAppStore } from "../../store/react";
import { selectMapPlaces } from "../../store/selectors/map";
import { useMedia } from "../../ui/use-media";
import { type Course, courseOf } from "./course";
import { type MomentWords, momentWords } from "./moment-words";
import { type Playback, type PlaybackState, createPlayback } from "./playback";
import { PAGE_CLOCK } from "./playback-clock";

export type LivePlayback = PlaybackState & {
  readonly playback: Playback;
  readonly course: Course;
  readonly words: MomentWords;
};

const NO_STARTS = new Float64Array();

export function usePlayback(): LivePlayback {
  const store = useAppStore();
  const { setMap } = useActions();
  const lang = useLang();
  const window = useApp((s) => s.view.window);
  const starts = useApp((s) => selectMapPlaces(s)?.counts.starts) ?? NO_STARTS;
  const isStepping = useMedia("(prefers-reduced-motion: reduce)");
  const course = useMemo(() => courseOf(window, starts), [window, starts]);
  const words = useMemo(() => momentWords(window, lang), [window, lang]);
  const [playback] = useState(() =>
    createPlayback({
      course,
      wordsOf: words.wordsOf,
      isStepping,
      clock: PAGE_CLOCK,
      tell: (playhead) => setMap({ playhead }),
    }),
  );
  useEffect(() => {
    playback.setCourse(course, words.wordsOf);
  }, [playback, course, words]);
  useEffect(() => {
    playback.setStepping(isStepping);
  }, [playback, isStepping]);
  useEffect(() => {
    // Another chronicle has none.
    const stopFollowing = store.subscribe(
      (s) => s.view.map.playhead,
      (playhead) => playhead === undefined && playback.end(),
    );
    const onVisibility = () => document.hidden && playback.pause();
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      stopFollowing();
      document.removeEventListener("visibilitychange", onVisibility);
      playback.end();
    };
  }, [playback, store]);
  const state = useSyncExternalStore(playback.onState, playback.state);
  return useMemo(() => ({ ...state, playback, course, words }), [state, playback, course, words]);
}
