/** The overview: a density strip of all years, with a brush joined to the timeline by two lines. */
import { isolated } from "../i18n/isolated";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { dateFormatter, yearText } from "../i18n/format-date";
import { useLang, useMessages, usePick } from "../i18n/react";
import type { DensityBin } from "../lod/density";
import { useActions, useApp } from "../store/react";
import { selectChronicle, selectDensity } from "../store/selectors/filtered";
import { roundYears, yearStep } from "../model/dates/calendar-years";
import { type Ms, type Px, type TimeWindow, type WindowLimits, spanOf } from "../model/time";
import { type BrushHosts, type BrushSource, followBrush, listenToBrush } from "./overview-brush";
import { BrushHandle } from "./BrushHandle";
import { OVERVIEW_PX, type OverviewForm, type Strip, makeStrip } from "./overview-strip";

/** Something drawn on the strip at moments of its own. */
export type OverviewMarker = (scale: Pick<Strip, "x" | "ms">) => ReactNode;

type Props = {
  readonly stage: BrushSource | undefined;
  readonly form: OverviewForm;
  readonly marker?: OverviewMarker | undefined;
};

export function Overview({ stage, form, marker }: Props) {
  const strip = useRef<HTMLDivElement>(null);
  const brush = useRef<HTMLDivElement>(null);
  const lines = useRef<SVGPathElement>(null);
  const chronicle = useApp(selectChronicle);
  const bins = useApp(selectDensity);
  const limits = useApp((s) => s.view.limits);
  const target = useApp((s) => s.view.window);
  const { goTo } = useActions();
  const messages = useMessages();
  const lang = useLang();
  const pick = usePick();
  const [{ widthPx, timelinePx }, setSize] = useState<{ widthPx: Px; timelinePx: Px }>({ widthPx: 0, timelinePx: 0 });

  useEffect(() => {
    const host = strip.current;
    if (!host) return;
    // Without the width of its scroll bar, which the lanes do not use either.
    const lanes = host.closest(".timeline")?.querySelector(".lanes-scroller");
    const sizes = new ResizeObserver(() =>
      setSize({ widthPx: host.clientWidth, timelinePx: lanes?.clientWidth ?? host.clientWidth }),
    );
    sizes.observe(host);
    return () => sizes.disconnect();
  }, []);

  const heightPx = OVERVIEW_PX[form];
  const shape: Strip = useMemo(
    () => makeStrip(limits, { widthPx, timelinePx }, form),
    [limits, widthPx, timelinePx, form],
  );
  useEffect(() => {
    const hosts: BrushHosts | undefined =
      strip.current && brush.current && lines.current
        ? { strip: strip.current, brush: brush.current, lines: lines.current }
        : undefined;
    if (!hosts || !stage || widthPx === 0) return;
    const follow = () => followBrush(hosts, stage, shape);
    follow();
    const stopFollowing = stage.onFollow(follow);
    const stopListening = listenToBrush(hosts, stage, shape, (window: TimeWindow) => goTo(window, { glide: false }));
    return () => {
      stopFollowing();
      stopListening();
    };
  }, [stage, shape, widthPx, goTo]);

  const maxCount = Math.max(1, ...bins.map((bin) => bin.total));
  const barHeight = (count: number): Px =>
    count === 0 ? 0 : Math.max(3, (count / maxCount) * (shape.base - shape.top));
  const isInside = ({ start, end }: DensityBin) => (start + end) / 2 >= target.start && (start + end) / 2 < target.end;
  /** All bars of a kind as one path: an element for each would be slow. */
  const bars = (count: "total" | "matching", isIncluded: (bin: DensityBin) => boolean = () => true): string =>
    bins
      .filter((bin) => bin[count] > 0 && isIncluded(bin))
      .map((bin) => {
        const x = shape.x(Math.max(bin.start, limits.min)) + 1;
        const width = Math.max(1.5, shape.x(Math.min(bin.end, limits.max)) - x - 1);
        return `M${x},${shape.base}v${-barHeight(bin[count])}h${width}V${shape.base}z`;
      })
      .join("");
  const month = dateFormatter(lang, { month: "long", year: "numeric" });
  const years = yearMarks(limits, shape, lang);
  return (
    <div className={`overview is-${form}`} role="group" aria-label={messages.timeline.overview}>
      <div className="overview-strip" ref={strip} style={{ height: heightPx }}>
        <svg width={widthPx} height={heightPx} aria-hidden="true" focusable="false">
          {form === "tall" &&
            eraMarks(
              shape,
              chronicle?.eras.map((era) => ({ at: era.date.startMs, name: isolated(pick(era.label).text) })) ?? [],
            )}
          <path className="density-ghost" d={bars("total")} />
          <path className="density-bar" d={bars("matching", (bin) => !isInside(bin))} />
          <path className="density-bar is-inside" d={bars("matching", isInside)} />
          <path className="overview-base" d={`M${shape.left},${shape.base + 0.5}H${shape.right}`} />
          {years.map(({ ms, isNamed }) => (
            <g key={ms} className="overview-year">
              <path d={`M${shape.x(ms)},${shape.base}v4`} />
              {isNamed && (
                <text className="num" x={shape.x(ms) + 4} y={shape.base + 15}>
                  {yearText(ms, lang)}
                </text>
              )}
            </g>
          ))}
        </svg>
        <div className="brush" ref={brush}>
          <BrushHandle
            end="start"
            window={target}
            limits={limits}
            label={messages.timeline.overviewFrom}
            announce={(ms) => month.format(ms)}
          />
          <BrushHandle
            end="end"
            window={target}
            limits={limits}
            label={messages.timeline.overviewTo}
            announce={(ms) => month.format(ms - 1)}
          />
        </div>
        {marker?.(shape)}
      </div>
      <svg className="overview-lines" width="100%" height="14" aria-hidden="true" focusable="false">
        <path ref={lines} />
      </svg>
    </div>
  );
}

/** Marks for round years; labels only for as many as fit. */
function yearMarks(limits: WindowLimits, shape: Strip, lang: string) {
  const scale = (shape.right - shape.left) / spanOf({ start: limits.min, end: limits.max });
  const longest = Math.max(...[limits.min, limits.max].map((ms) => yearText(ms, lang).length));
  const labelPx = longest * 7.5 + 14;
  const every = yearStep(scale, labelPx);
  const window = { start: limits.min, end: limits.max };
  const named = new Set(roundYears(every, window));
  return roundYears(every > 10 ? every / 10 : 1, window)
    .filter((ms) => ms >= limits.min)
    .map((ms) => ({ ms, isNamed: named.has(ms) && shape.x(ms) + labelPx - 8 < shape.right }));
}

/** Era boundaries, labelled where the name fits before the next one. */
function eraMarks(shape: Strip, eras: readonly { readonly at: Ms; readonly name: string }[]) {
  return eras.map(({ at, name }, i) => {
    const x = shape.x(at);
    const availablePx = (eras[i + 1] ? shape.x(eras[i + 1]?.at ?? 0) : shape.right) - x;
    return (
      <g key={at} className="overview-era">
        <path d={`M${x},6V${shape.base}`} />
        {availablePx > name.length * 6.3 + 10 && (
          <text x={x + 5} y={17}>
            {name}
          </text>
        )}
      </g>
    );
  });
}
