/** How many events there were when, as a static picture. */
import { createFilterEngine } from "../lod/filter-engine";
import type { PlainChronicle } from "../model/chronicle/chronicle";
import { NO_FILTER } from "../model/filter/filter";

/** Same values as in timeline/Overview.tsx. */
const WIDTH = 1000;
const HEIGHT = 46;

export function DensityBars({ chronicle }: { readonly chronicle: PlainChronicle }) {
  const { min, max } = chronicle.digest.limits;
  const bins = createFilterEngine(chronicle).applyFilter(NO_FILTER).density;
  const maxCount = Math.max(...bins.map((bin) => bin.total));
  const x = (ms: number) => Math.round(((Math.min(Math.max(ms, min), max) - min) / (max - min)) * WIDTH);
  const bars = bins
    .filter((bin) => bin.total > 0)
    .map(({ start, end, total }) => {
      const height = Math.max(3, Math.round((total / maxCount) * HEIGHT));
      return `M${x(start) + 1} ${HEIGHT}v-${height}h${Math.max(2, x(end) - x(start) - 2)}v${height}z`;
    });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" focusable="false" aria-hidden="true">
      <path d={bars.join("")} />
    </svg>
  );
}

/** The bars of the overview in their final place, until the timeline replaces them. */
export function Density({ chronicle }: { readonly chronicle: PlainChronicle }) {
  return (
    <div className="first-density" aria-hidden="true">
      <DensityBars chronicle={chronicle} />
    </div>
  );
}
