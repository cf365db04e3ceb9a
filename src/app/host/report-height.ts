/**
 * Tells how high the content of a frame is, seldom: at once when first known, then when it has come to rest. A page that is
 * as high as its frame, and a bit, would grow with every answer; so changes that follow each other closely are told three
 * times, and once more after a pause, and no further.
 */
import { reportableHeight } from "../../model/embed/height-messages";

const REST_MS = 100;
const MAX_IN_A_ROW = 3;
const LAST_WORD_AFTER_MS = 2_000;
/** A change so long after the last height was told is no answer to it. */
const NO_ANSWER_AFTER_MS = 1_500;

export type HeightReport = {
  /** Something happened that may change the height for good reason: the reader did something, another event opened. */
  readonly expectChange: () => void;
  /** Tells the last height once more, to a host that came late. */
  readonly reportAgain: () => void;
  readonly stop: () => void;
};

/**
 * @param content  whose height is wanted; it must not take its own from the frame's
 * @param tell  gets whole px between `LOWEST_PX` and `HIGHEST_PX`, never the same twice in a row but for `tellAgain`
 */
export function reportHeight(
  content: Element,
  report: (heightPx: number) => void,
  Observer: typeof ResizeObserver = ResizeObserver,
): HeightReport {
  let reported: number | undefined;
  let reportedAtMs = 0;
  let widthPx = -1;
  let left = MAX_IN_A_ROW;
  let hasLastWord = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => look(ms === LAST_WORD_AFTER_MS), ms);
  };
  const look = (isLastWord = false) => {
    const height = reportableHeight(content.getBoundingClientRect().height);
    if (height === undefined || height === reported) return;
    if (left <= 0 && !isLastWord) {
      if (hasLastWord) later(LAST_WORD_AFTER_MS);
      hasLastWord = false;
      return;
    }
    left -= 1;
    reported = height;
    reportedAtMs = performance.now();
    report(height);
  };
  const expectChange = () => {
    left = MAX_IN_A_ROW;
    hasLastWord = true;
  };

  const observer = new Observer(() => {
    const { width } = content.getBoundingClientRect();
    if (width !== widthPx || performance.now() - reportedAtMs > NO_ANSWER_AFTER_MS) expectChange();
    widthPx = width;
    if (reported === undefined) look();
    else if (hasLastWord || left > 0) later(REST_MS);
  });
  observer.observe(content);

  return {
    expectChange,
    reportAgain: () => {
      if (reported === undefined) return;
      left -= 1;
      report(reported);
    },
    stop: () => {
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}
