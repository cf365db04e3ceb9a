/** The part of a frame that takes the room left over: the timeline in one of its small forms, or the list. */
import { useRef } from "react";
import { EventList } from "../../features/list/EventList";
import type { TimelineForm } from "../../timeline/TimelineView";
import "../../timeline/joined.css";
import type { Px } from "../../model/time";
import { Lazy } from "../../ui/lazy-part";
import { usePrinting } from "../../ui/printing";
import { stretches } from "../../ui/use-natural-height";
import { ErrorBoundary } from "../layout/ErrorBoundary";
import { printedPart, timelinePart } from "../layout/lazy-parts";
import type { FrameShape } from "./use-frame-shape";
import styles from "./EmbedLayout.module.css";

const FORMS: Readonly<Record<FrameShape["width"], { readonly form: TimelineForm; readonly leastPx: Px }>> = {
  narrow: { form: "shapes", leastPx: 88 },
  middle: { form: "sparse", leastPx: 150 },
  wide: { form: "joined", leastPx: 150 },
};

type Props = {
  readonly width: FrameShape["width"];
  readonly isList: boolean;
  readonly onOpened: () => void;
  readonly onShown: (count: number) => void;
};

export function EmbedStage({ width, isList, onOpened, onShown }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const { form, leastPx } = FORMS[width];
  const printed = usePrinting() && <Lazy part={printedPart} props={{ hasList: isList }} failed={null} />;
  if (isList) {
    return (
      <div className={styles.list} ref={scroller} {...stretches("content")}>
        {printed}
        <div>
          <EventList onOpened={onOpened} scroller={scroller} />
        </div>
      </div>
    );
  }
  return (
    <>
      <div className={styles.stage} {...stretches(leastPx)}>
        <ErrorBoundary tryKey={form}>
          <Lazy part={timelinePart} props={{ form, onOpened, onShown }} />
        </ErrorBoundary>
      </div>
      {printed}
    </>
  );
}
