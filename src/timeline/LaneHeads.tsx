import { useLayoutEffect, useRef } from "react";
import { Text, useMessages, usePick } from "../i18n/react";
import { useActions, useApp } from "../store/react";
import { selectChronicle } from "../store/selectors/filtered";
import { selectLaneCounts, selectLanesOff } from "../store/selectors/lanes";
import { Glyph } from "../ui/Glyph";
import type { StageLayout } from "./stage";

/** More bars than this are not all drawn; then how many there are is said. */
const MOST_DRAWN = 4;
/** A name of two lines with its count, and some air; in lower lanes the air goes. */
const ROOMY_PX = 62;

/** The names of the lanes that are drawn, as high as their lanes. A click shows only this one, another click all again. */
export function LaneHeads({ layout }: { readonly layout: StageLayout | undefined }) {
  const chronicle = useApp(selectChronicle);
  const counts = useApp(selectLaneCounts);
  const off = useApp(selectLanesOff);
  const wanted = useApp((s) => s.filter.lane);
  const { setFacet, clearFacet } = useActions();
  const messages = useMessages();
  const pick = usePick();
  // Where the lanes scroll, all of them coming back would push the one just pressed out of sight.
  const pressed = useRef<HTMLElement>(undefined);
  useLayoutEffect(() => {
    pressed.current?.scrollIntoView({ block: "nearest" });
    pressed.current = undefined;
  }, [layout]);
  if (!chronicle) return null;
  return (
    <ul className="lane-heads" aria-label={messages.timeline.lanesName}>
      {chronicle.lanes.map((lane, i) => {
        if (off.has(i)) return undefined;
        const isOnly = wanted.length === 1 && wanted[0] === lane.id;
        const count = counts[i];
        const height = layout?.laneHeights[i];
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
              <span className="lane-name">
                <Text of={lane.label} />
              </span>
              {count && <span className="lane-count num">{messages.timeline.inView(count.inView, count.total)}</span>}
              {count && count.running > MOST_DRAWN && (
                <span className="lane-count num">{messages.timeline.running(count.running)}</span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
