/** Loads the cards of a chronicle and keeps them in its language. */
import { type RefObject, useEffect, useRef, useState } from "react";
import { useLang, useMessages } from "../i18n/react";
import type { Chronicle } from "../model/chronicle/chronicle";
import { useAppStore } from "../store/react";
import type { CardMaker } from "./event-view";
import type { Measure } from "./measure";

type Cards = {
  /** The current ones, for elements that outlive a change of language. */
  readonly cards: RefObject<CardMaker | undefined>;
  /** The same as a state: with them the timeline is laid out again. */
  readonly loaded: CardMaker | undefined;
  /** They are loaded, failed, or have taken too long for a first drawing to wait. */
  readonly isSettled: boolean;
};

/** A slow network costs a second layout later, not a late timeline. */
const MAX_WAIT_MS = 1_000;
/** After a first drawing without cards: what the page needs for a first click comes before them. */
const QUIET_MS = 600;

type CardTiming = {
  readonly isEnabled: boolean;
  /** The first drawing has cards. Else they come after it: a first view without them has none of their code. */
  readonly isUrgent: boolean;
  readonly isDrawn: boolean;
};

/** Without the cards, when their code does not arrive, the timeline has labels. */
export function useCards(
  chronicle: Chronicle | undefined,
  measure: Measure,
  { isEnabled, isUrgent, isDrawn }: CardTiming,
): Cards {
  const lang = useLang();
  const messages = useMessages();
  const store = useAppStore();
  const cards = useRef<CardMaker>(undefined);
  const [loaded, setLoaded] = useState<CardMaker>();
  const [isSettled, setSettled] = useState(!isEnabled);
  const isDue = isEnabled && (isUrgent || isDrawn);
  const hasBegun = useRef(false);
  const waitMs = useRef(0);
  waitMs.current = isUrgent || hasBegun.current ? 0 : QUIET_MS;
  useEffect(() => {
    if (!isDue || !chronicle) return;
    let isCancelled = false;
    const settle = () => setSettled(true);
    const load = () => {
      hasBegun.current = true;
      import("./cards/card-maker").then(({ createCardMaker }) => {
        if (isCancelled) return;
        cards.current = createCardMaker({
          chronicle,
          lang,
          messages,
          measure,
          getState: store.getState,
          pictureBroken: store.actions.pictureBroken,
        });
        setLoaded(cards.current);
        settle();
      }, settle);
    };
    const timers = [setTimeout(load, waitMs.current), setTimeout(settle, MAX_WAIT_MS)];
    return () => {
      timers.forEach(clearTimeout);
      isCancelled = true;
      cards.current = undefined;
      setLoaded(undefined);
    };
  }, [store, chronicle, lang, messages, measure, isDue]);
  return { cards, loaded, isSettled };
}
