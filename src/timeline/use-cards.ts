/** Loads the cards of a chronicle and keeps them in its language. */
import { type RefObject, useEffect, useRef, useState } from "react";
import { useLang, useMessages } from "../i18n/react";
import type { Chronicle } from "../model/chronicle/chronicle";
import type { WindowLimits } from "../model/time";
import { useAppStore } from "../store/react";
import { holdPicture, pictureOf } from "../store/selectors/pictures";
import { eventStyleOf } from "./event-style";
import type { CardMaker } from "./event-view";
import type { Measure } from "./measure";

/**
 * @returns `cards`: those that are loaded; `cardsReady`: changes with them, and then the timeline is laid out again. What
 *          is drawn already stays as it is.
 */
export function useCards(
  chronicle: Chronicle | undefined,
  limits: WindowLimits,
  measure: Measure,
  isEnabled: boolean,
): { readonly cards: RefObject<CardMaker | undefined>; readonly cardsReady: number } {
  const lang = useLang();
  const messages = useMessages();
  const store = useAppStore();
  const cards = useRef<CardMaker>(undefined);
  const [cardsReady, setCardsReady] = useState(0);
  useEffect(() => {
    if (!isEnabled || !chronicle) return;
    let isCancelled = false;
    void import("./cards/card-maker").then(({ createCardMaker }) => {
      if (isCancelled) return;
      cards.current = createCardMaker({
        chronicle,
        lang,
        messages,
        measure,
        pictureOf: (event) => pictureOf(store.getState(), event),
        holdPicture: (src) => holdPicture(store.getState(), src),
        pictureBroken: store.actions.pictureBroken,
        styleOf: (id) => {
          const event = chronicle.eventsById.get(id);
          return event && eventStyleOf(event, chronicle, limits);
        },
      });
      setCardsReady((times) => times + 1);
    });
    return () => {
      isCancelled = true;
      cards.current = undefined;
    };
  }, [store, chronicle, limits, lang, messages, measure, isEnabled]);
  return { cards, cardsReady };
}
