/**
 * The layout inside a host page: a card instead of the details panel, the timeline in one lane or the map, everything else a click away
 * in a new tab. It fills the iframe; the height it needs is reported to the host page.
 */
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { CommandContext } from "../../commands/command";
import { EventCard } from "../../features/card/EventCard";
import { FullPageLink } from "../../features/card/FullPageLink";
import { OpeningCard } from "../../features/card/OpeningCard";
import { FilterChips } from "../../features/filters/FilterChips";
import { HEADING_ID } from "../../features/details/focus";
import { LiveRegion } from "../../features/notices/LiveRegion";
import { Notices } from "../../features/notices/Notices";
import { Text, useMessages } from "../../i18n/react";
import type { ViewId } from "../../model/links/view-link";
import { useApp } from "../../store/react";
import { selectOpenEvent } from "../../store/selectors/details";
import { selectChronicle } from "../../store/selectors/filtered";
import { Icon } from "../../ui/Icon";
import { Lazy } from "../../ui/lazy-part";
import { useNaturalHeight } from "../../ui/use-natural-height";
import { EmbedCount } from "./EmbedCount";
import { EmbedStage } from "./EmbedStage";
import { storyStripPart } from "../layout/lazy-parts";
import { Failed, BackgroundLoad, Loading } from "../layout/LoadState";
import { ZoomButtons } from "../layout/ZoomButtons";
import { type FrameShape, useFrameShape } from "./use-frame-shape";
import styles from "./EmbedLayout.module.css";

/** Initial height of the layout at all widths, and the default height of an iframe. */
const USUAL_PX = 480;
const NO_PROPS = {};

export type EmbedProps = {
  readonly context: CommandContext;
  /** Reports the height of this element to the host page. */
  readonly showHeightOf: ((content: Element) => void) | undefined;
};

export function EmbedLayout({ context, showHeightOf }: EmbedProps) {
  const { app } = useMessages();
  const load = useApp((s) => s.chronicle);
  const openId = useApp((s) => s.selection.eventId);
  const view = useApp((s) => s.view.view ?? "timeline");
  const shape = useFrameShape();
  const frame = useRef<HTMLDivElement>(null);
  const sizer = useRef<HTMLDivElement>(null);
  const isReady = load.status === "ready";
  useNaturalHeight(
    { frame, sizer },
    view === "list" ? 0 : USUAL_PX,
    `${load.status} ${view} ${shape.width} ${shape.isLow} ${openId}`,
  );
  useEffect(() => {
    if (sizer.current) showHeightOf?.(sizer.current);
  }, [showHeightOf]);
  return (
    <div
      ref={frame}
      className={styles.frame}
      data-width={shape.width}
      data-low={shape.isLow}
      data-open={isReady && openId !== undefined}
      data-view={view}
    >
      <EmbedHeader isNarrow={shape.width === "narrow"} hasZoom={isReady && !shape.isLow && view === "timeline"} />
      {isReady && !shape.isLow && <FilterChips onAllGone={() => document.getElementById("events")?.focus()} />}
      <main id="events" className={styles.main} tabIndex={-1} aria-label={app.main}>
        {load.status === "loading" && <Loading />}
        {load.status === "failed" && (
          <div className={styles.failed}>
            <Failed problems={load.problems} />
          </div>
        )}
        {isReady && <BackgroundLoad />}
        {isReady && <Content shape={shape} view={view} context={context} />}
      </main>
      <div ref={sizer} className={styles.sizer} style={{ height: USUAL_PX }} aria-hidden="true" />
      <Notices />
      <LiveRegion />
    </div>
  );
}

function EmbedHeader({ isNarrow, hasZoom }: { readonly isNarrow: boolean; readonly hasZoom: boolean }) {
  const { app } = useMessages();
  const chronicle = useApp(selectChronicle);
  return (
    <header className={styles.header}>
      <h1>
        {chronicle ? (
          <FullPageLink>
            <span className={styles.title}>
              <Text of={(isNarrow && chronicle.meta.shortTitle) || chronicle.meta.title} />
            </span>
          </FullPageLink>
        ) : (
          app.views.timeline
        )}
      </h1>
      {hasZoom && (
        <div className={styles.zoom} role="group" aria-label={app.zoom}>
          <ZoomButtons />
        </div>
      )}
    </header>
  );
}

type ContentProps = { readonly shape: FrameShape; readonly view: ViewId; readonly context: CommandContext };

function Content({ shape, view, context }: ContentProps) {
  const { card } = useMessages();
  const event = useApp(selectOpenEvent);
  const isInStory = useApp((s) => s.story !== undefined);
  const listsPlaces = useApp((s) => view === "map" && s.view.map.places.length > 0);
  const [shown, setShown] = useState<number>();
  const isNarrow = shape.width === "narrow";
  const fullLink: ReactNode = (
    <FullPageLink className={styles.full}>
      {card.full} <Icon name="ext" size={14} />
    </FullPageLink>
  );
  // A list needs no opening card, nor do the events of a place.
  const hasCard = event !== undefined || !(view === "list" || listsPlaces);
  // Next to the step buttons in a narrow iframe, else in the footer.
  const navSlot = isNarrow ? { navExtra: fullLink } : {};
  return (
    <>
      {isInStory && !shape.isLow && <Lazy part={storyStripPart} props={NO_PROPS} failed={null} />}
      {event && <EventCard event={event} headingId={HEADING_ID} {...navSlot} />}
      {!event && hasCard && <OpeningCard {...navSlot} />}
      {(!shape.isLow || !hasCard) && (
        <EmbedStage width={shape.width} view={view} onOpened={context.focusDetails} onShown={setShown} />
      )}
      {(!isNarrow || !hasCard) && (
        <div className={styles.footer}>
          <EmbedCount shown={view === "timeline" ? shown : undefined} />
          {fullLink}
        </div>
      )}
    </>
  );
}
