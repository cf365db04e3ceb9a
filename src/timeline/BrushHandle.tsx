import type { KeyboardEvent } from "react";
import { useActions } from "../store/react";
import { type Ms, type TimeWindow, type WindowLimits, MEAN_MONTH_MS, MEAN_YEAR_MS } from "../model/time";
import { minBrushMs } from "./overview-brush";

type Props = {
  readonly end: "start" | "end";
  readonly window: TimeWindow;
  readonly limits: WindowLimits;
  readonly label: string;
  /** Text of a time, for screen readers. */
  readonly announce: (ms: Ms) => string;
};

/** One edge of the brush: arrow keys move it by a month, with Shift by a year. */
export function BrushHandle({ end, window, limits, label, announce }: Props) {
  const { goTo } = useActions();
  const value = window[end];

  const move = (event: KeyboardEvent) => {
    const step = event.shiftKey ? MEAN_YEAR_MS : MEAN_MONTH_MS;
    const to: Readonly<Record<string, Ms>> = {
      ArrowLeft: value - step,
      ArrowDown: value - step,
      ArrowRight: value + step,
      ArrowUp: value + step,
      Home: limits.min,
      End: limits.max,
    };
    const target = to[event.key];
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const minMs = minBrushMs(limits);
    goTo(
      end === "start"
        ? { start: Math.max(limits.min, Math.min(target, window.end - minMs)), end: window.end }
        : { start: window.start, end: Math.min(limits.max, Math.max(target, window.start + minMs)) },
      { glide: false },
    );
  };

  return (
    <div
      className={`brush-handle is-${end}`}
      data-end={end}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={limits.min}
      aria-valuemax={limits.max}
      aria-valuenow={value}
      aria-valuetext={announce(value)}
      onKeyDown={move}
    />
  );
}
