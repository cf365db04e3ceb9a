/** The part of an embedded layout that fills the remaining space: the timeline in a small form, the map, or the list. */
import { useRef } from "react";
import { EventList } from "../../features/list/EventList";
import type { TimelineForm } from "../../timeline/TimelineView";
import "../../timeline/joined.css";
import type { ViewId } from "../../model/links/view-link";
import type { Px } from "../../model/time";
import { useApp } from "../../store/react";
import { Lazy } from "../../ui/lazy-part";
import { usePrinting } from "../../ui/printing";
import { fillsSpace } from "../../ui/use-natural-height";
import { ErrorBoundary } from "../layout/ErrorBoundary";
import { mapPart, printedPart, timelinePart } from "../layout/lazy-parts";
import type { FrameShape } from "./use-frame-shape";
import styles from "./EmbedLayout.module.css";

const FORMS: Readonly<Record<FrameShape["width"], { readonly form: TimelineForm; readonly minPx: Px }>> = {
  narrow: { form: "shapes", minPx: 88 },
  middle: { form: "sparse", minPx: 150 },
  wide: { form: "joined", minPx: 150 },
};

/** Lower, a map shows no more than a few names. */
const MIN_MAP_PX = 230;

type Props = {
  readonly width: FrameShape["width"];
  readonly view: ViewId;
  readonly onOpened: () => void;
  readonly onShown: (count: number) => void;
};

export function EmbedStage({ width, view, onOpened, onShown }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const { form, minPx } = FORMS[width];
  const hasChosen = useApp((s) => s.view.map.places.length > 0);
  const printed = usePrinting() && <Lazy part={printedPart} props={{ hasList: view === "list" }} failed={null} />;
  if (view === "list") {
    return (
      <div className={styles.list} ref={scroller} {...fillsSpace("content")}>
        {printed}
        <div>
          <EventList onOpened={onOpened} scroller={scroller} />
        </div>
      </div>
    );
  }
  if (view === "map") {
    return (
      <>
        <div
          className={`${styles.stage} ${styles.map}`}
          data-chosen={hasChosen || undefined}
          {...fillsSpace(MIN_MAP_PX)}
        >
          <ErrorBoundary retryKey={view}>
            <Lazy part={mapPart} props={{ onOpened }} />
          </ErrorBoundary>
        </div>
        {printed}
      </>
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
