/**
 * Reports the height of embedded content, rarely: at once when first known, then when it has settled. A host page that makes
 * the iframe slightly higher than the content would grow forever, so rapid changes are reported three times, once more after
 * a pause, and then no more.
 */
import { reportableHeight } from "../../model/embed/height-messages";

const SETTLE_MS = 100;
const MAX_IN_A_ROW = 3;
const FINAL_AFTER_MS = 2_000;
/** A change this long after the last report is not a reaction to it. */
const UNRELATED_AFTER_MS = 1_500;

export type HeightReport = {
  /** A real change of the height may follow: user input, or another event opened. */
  readonly expectChange: () => void;
  /** Repeats the last height, for a host that connected late. */
  readonly reportAgain: () => void;
  readonly stop: () => void;
};

/**
 * @param content  the measured element; its height must not depend on that of the iframe
 * @param report   receives whole px between `LOWEST_PX` and `HIGHEST_PX`; repeats a value only for `reportAgain`
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
  let hasFinalReport = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const schedule = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => update(ms === FINAL_AFTER_MS), ms);
  };
  const update = (isFinalReport = false) => {
    const height = reportableHeight(content.getBoundingClientRect().height);
    if (height === undefined || height === reported) return;
    if (left <= 0 && !isFinalReport) {
      if (hasFinalReport) schedule(FINAL_AFTER_MS);
      hasFinalReport = false;
      return;
    }
    left -= 1;
    reported = height;
    reportedAtMs = performance.now();
    report(height);
  };
  const expectChange = () => {
    left = MAX_IN_A_ROW;
    hasFinalReport = true;
  };

  const observer = new Observer(() => {
    const { width } = content.getBoundingClientRect();
    if (width !== widthPx || performance.now() - reportedAtMs > UNRELATED_AFTER_MS) expectChange();
    widthPx = width;
    if (reported === undefined) update();
    else if (hasFinalReport || left > 0) schedule(SETTLE_MS);
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
