import { type CSSProperties, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { useLang, useMessages } from "../../i18n/react";

type Lines = {
  /** How many lines of the text are shown. */
  readonly shown: number;
  /** Whether that leaves any out. */
  readonly isCut: boolean;
};

const MIN_LINES = 1;

/**
 * Shows as many whole lines of a text as find room in a box with other things, so that the box is as high for every event
 * and nothing under it moves. The room is the box's flex basis or its least height, not its height: that may follow the text.
 * @param box  has one of the two, and one child around everything; its button must not cost a line of its own
 * @returns for the text, and a button for the rest of it, if there is any
 */
export function useClampedText(box: RefObject<HTMLElement | null>): {
  readonly text: RefObject<HTMLParagraphElement | null>;
  readonly style: CSSProperties;
  readonly button: ReactNode;
} {
  const { card } = useMessages();
  const lang = useLang();
  const text = useRef<HTMLParagraphElement>(null);
  const [lines, setLines] = useState<Lines>();
  const [isWhole, setWhole] = useState(false);
  useLayoutEffect(() => {
    const look = () =>
      setLines((before) => {
        const now = measure(box.current, text.current);
        return before && now && before.shown === now.shown && before.isCut === now.isCut ? before : now;
      });
    look();
    const sizes = new ResizeObserver(look);
    for (const element of [box.current, box.current?.firstElementChild]) if (element) sizes.observe(element);
    // A late font may change the lines that are not shown.
    document.fonts?.addEventListener("loadingdone", look);
    return () => {
      sizes.disconnect();
      document.fonts?.removeEventListener("loadingdone", look);
    };
  }, [box, lang, isWhole]);
  return {
    text,
    style: { WebkitLineClamp: isWhole || !lines ? "none" : lines.shown },
    button: lines?.isCut && (
      <button type="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? card.less : card.more}
      </button>
    ),
  };
}

/** @returns `undefined` without a layout, or without a text */
function measure(box: HTMLElement | null, text: HTMLElement | null): Lines | undefined {
  const all = box?.firstElementChild;
  if (!box || !text || !all || text.clientHeight === 0) return undefined;
  const linePx = Number.parseFloat(getComputedStyle(text).lineHeight);
  const { flexBasis, minHeight } = getComputedStyle(box);
  const roomPx = Number.parseFloat(flexBasis) || Number.parseFloat(minHeight);
  if (!(linePx > 0) || !(roomPx > 0)) return undefined;
  const othersPx = all.getBoundingClientRect().height - text.getBoundingClientRect().height;
  const shown = Math.max(MIN_LINES, Math.floor((roomPx - othersPx) / linePx));
  return { shown, isCut: Math.round(text.scrollHeight / linePx) > shown };
}
