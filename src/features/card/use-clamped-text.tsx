import { type CSSProperties, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { useLang, useMessages } from "../../i18n/react";

type Lines = {
  /** Number of lines shown. */
  readonly shown: number;
  /** Whether lines are cut off. */
  readonly isCut: boolean;
};

const MIN_LINES = 1;

/**
 * Shows as many whole lines of a text as fit in a box with other content, so the box has the same height for every
 * event and nothing below it moves. The available height is the box's flex-basis or min-height, not its height, which
 * may depend on the text.
 * @param box  has one of the two and a single child around its content; the toggle button must not need its own line
 * @returns a ref and style for the text, and a button for the rest if it is cut
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
    // A font that loads later changes the line breaks of the hidden lines.
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

/** @returns `undefined` without layout (jsdom) or text */
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
