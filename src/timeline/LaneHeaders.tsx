import { type CSSProperties, useLayoutEffect, useRef, useState } from "react";
import { Text, useMessages, usePick } from "../i18n/react";
import { useActions, useApp } from "../store/react";
import { selectChronicle } from "../store/selectors/filtered";
import { selectLaneCounts, selectLanesOff } from "../store/selectors/lanes";
import { Glyph } from "../ui/Glyph";
import type { StageLayout } from "./stage-scene";

/** Beyond this some of the bars are not drawn; the header then says how many there are. */
const MAX_DRAWN = 4;
/** Fits a name of two lines with its count and padding; lower lanes have no padding. */
const ROOMY_PX = 62;
const PADDING_PX = 9;
/** Line heights; used until they can be measured, since user styles may change them. */
const LINES: Lines = { namePx: 18, countPx: 17 };

type Lines = { readonly namePx: number; readonly countPx: number };

/** @returns 0 if nothing is rendered */
const lineOf = (list: Element, part: string): number => {
  const one = list.querySelector(part);
  return one ? Number.parseFloat(getComputedStyle(one).lineHeight) || 0 : 0;
};

/**
 /**
  * Clamps a name to the lines that fit its lane. The tooltip has the full name.
  * @param heightPx  of the lane; `undefined` if the header is a single line above the lane
  */
function nameStyle(heightPx: number | undefined, countLines: number, { namePx, countPx }: Lines): CSSProperties {
  const free =
    (heightPx ?? 0) - countLines * countPx - (heightPx !== undefined && heightPx >= ROOMY_PX ? PADDING_PX : 0);
  return {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: Math.max(1, Math.floor(free / namePx)),
    overflow: "hidden",
  };
}

type Props = {
  readonly layout: StageLayout | undefined;
  /** The headers are above their lanes. */
  readonly isNarrow: boolean;
};

/** Headers of the visible lanes, as high as the lanes. A click filters by the lane, a second click shows all again. */
export function LaneHeaders({ layout, isNarrow }: Props) {
  const chronicle = useApp(selectChronicle);
  const counts = useApp(selectLaneCounts);
  const off = useApp(selectLanesOff);
  const requested = useApp((s) => s.filter.lane);
  const { setFacet, clearFacet } = useActions();
  const messages = useMessages();
  const pick = usePick();
  // Where the lanes scroll, the returning lanes would push the pressed one out of view.
  const pressed = useRef<HTMLElement>(undefined);
  const listRef = useRef<HTMLUListElement>(null);
  const [lines, setLines] = useState(LINES);
  useLayoutEffect(() => {
    pressed.current?.scrollIntoView({ block: "nearest" });
    pressed.current = undefined;
    const list = listRef.current;
    const namePx = list ? lineOf(list, ".lane-name") : 0;
    if (!list || !namePx) return;
    const countPx = lineOf(list, ".lane-count");
    setLines((was) => (was.namePx === namePx && was.countPx === countPx ? was : { namePx, countPx }));
  }, [layout]);
  if (!chronicle) return null;
  return (
    <ul ref={listRef} className="lane-heads" aria-label={messages.timeline.lanesName}>
      {chronicle.lanes.map((lane, i) => {
        if (off.has(i)) return undefined;
        const isOnly = requested.length === 1 && requested[0] === lane.id;
        const count = counts[i];
        const height = layout?.laneHeights[i];
        const countLines = count === undefined ? 0 : count.running > MAX_DRAWN ? 2 : 1;
        return (
          <li
            key={lane.id}
            style={height === undefined ? undefined : { height }}
            data-tight={height !== undefined && height < ROOMY_PX}
          >
            <button
              type="button"
              className="lane-head"
              aria-pressed={isOnly}
              title={isOnly ? messages.timeline.allLanes : messages.timeline.onlyLane(pick(lane.label).text)}
              onClick={({ currentTarget }) => {
                pressed.current = currentTarget;
                if (isOnly) clearFacet("lane");
                else setFacet("lane", [lane.id]);
              }}
            >
              <Glyph laneIndex={i} size={15} />
              <span
                className="lane-name"
                style={nameStyle(isNarrow ? undefined : (height ?? ROOMY_PX), countLines, lines)}
              >
                <Text of={lane.label} />
              </span>
              {count && <span className="lane-count num">{messages.timeline.inView(count.inView, count.total)}</span>}
              {count && count.running > MAX_DRAWN && (
                <span className="lane-count num">{messages.timeline.running(count.running)}</span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
