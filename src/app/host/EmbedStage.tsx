/** The part of an embedded layout that fills the remaining space: the timeline in a small form, or the list. */
import { useRef } from "react";
import { EventList } from "../../features/list/EventList";
import type { TimelineForm } from "../../timeline/TimelineView";
import "../../timeline/joined.css";
import type { Px } from "../../model/time";
import { Lazy } from "../../ui/lazy-part";
import { usePrinting } from "../../ui/printing";
import { fillsSpace } from "../../ui/use-natural-height";
import { ErrorBoundary } from "../layout/ErrorBoundary";
import { printedPart, timelinePart } from "../layout/lazy-parts";
import type { FrameShape } from "./use-frame-shape";
import styles from "./EmbedLayout.module.css";

const FORMS: Readonly<Record<FrameShape["width"], { readonly form: TimelineForm; readonly minPx: Px }>> = {
  narrow: { form: "shapes", minPx: 88 },
  middle: { form: "sparse", minPx: 150 },
  wide: { form: "joined", minPx: 150 },
};

type Props = {
  readonly width: FrameShape["width"];
  readonly isList: boolean;
  readonly onOpened: () => void;
  readonly onShown: (count: number) => void;
};

export function EmbedStage({ width, isList, onOpened, onShown }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const { form, minPx } = FORMS[width];
  const printed = usePrinting() && <Lazy part={printedPart} props={{ hasList: isList }} failed={null} />;
  if (isList) {
    return (
      <div className={styles.list} ref={scroller} {...fillsSpace("content")}>
        {printed}
        <div>
          <EventList onOpened={onOpened} scroller={scroller} />
        </div>
      </div>
    );
  }
  return (
    <>
      <div className={styles.stage} {...fillsSpace(minPx)}>
        <ErrorBoundary retryKey={form}>
          <Lazy part={timelinePart} props={{ form, onOpened, onShown }} />
        </ErrorBoundary>
      </div>
      {printed}
    </>
  );
}
