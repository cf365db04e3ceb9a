/** The events as a list under headings, with the same filters, window and selection as the timeline. */
import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react";
import { useMessages } from "../../i18n/react";
import { useActions, useApp, useAppStore } from "../../store/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import type { TimeWindow } from "../../model/time";
import { type Results, selectChronicle, selectResults } from "../../store/selectors/filtered";
import { selectWindowCounts } from "../../store/selectors/window";
import { eventHref } from "../../store/event-href";
import { Icon } from "../../ui/Icon";
import { groupEvents } from "../../model/chronicle/event-groups";
import { EventRow } from "./EventRow";
import { GroupHeading } from "./GroupHeading";
import { useGrowingSlice } from "./use-growing-slice";

/** Rows rendered at a time. Rendering thousands at once would block the page. */
const CHUNK_SIZE = 300;
/** Rows at a time in an embedded frame, where the user asks for more. */
const CHUNK_SIZE_IN_FRAME = 20;
const NO_LANES: readonly never[] = [];
/** `container` keeps the host page from scrolling. Browsers without support scroll it too. */
const IN_LIST: ScrollIntoViewOptions & { readonly container: "nearest" } = { block: "nearest", container: "nearest" };

type Props = {
  /** Called when an event is opened from its row. Focuses the details, which come after all following rows. */
  readonly onOpened?: (() => void) | undefined;
  /**
   * In an embedded frame: the scroll container of the list, the only element to scroll when an event is opened
   * elsewhere.
   */
  readonly scroller?: RefObject<HTMLElement | null>;
};

export function EventList({ onOpened, scroller }: Props) {
  const { list } = useMessages();
  const chronicle = useApp(selectChronicle);
  const { before, inside, after } = useApp(selectWindowCounts);
  const results = useApp(selectResults);
  const window = useApp((s) => s.view.window);
  const openId = useApp((s) => s.selection.eventId);
  const source = useApp(({ chronicle: slice }) => (slice.status === "ready" ? slice.source : undefined));
  const lang = useApp((s) => s.view.lang);
  const isCollecting = useApp(({ userStories }) => userStories.collectingId !== undefined);
  const { selectEvent } = useActions();
  const rootRef = useRef<HTMLElement>(null);
  const openedHere = useRef<string>(undefined);

  const openPlace = useMemo(() => placeInside(results, window, openId), [results, window, openId]);
  const chunkSize = scroller ? CHUNK_SIZE_IN_FRAME : CHUNK_SIZE;
  const { from, to, moreBefore, moreAfter, endRef } = useGrowingSlice(inside, chunkSize, openPlace, scroller);
  const lanes = chronicle?.lanes ?? NO_LANES;
  const laneIndexOf = useMemo(() => new Map(lanes.map((lane, index) => [lane.id, index])), [lanes]);
  const groups = useMemo(
    () => groupEvents(segmentInside(results, window, from, to), chronicle?.eras ?? []),
    [results, window, from, to, chronicle],
  );
  const extend = useExtend(rootRef);

  const open = useCallback(
    (eventId: string) => {
      openedHere.current = eventId;
      selectEvent(eventId);
      onOpened?.();
    },
    [selectEvent, onOpened],
  );
  useEffect(() => {
    // An event opened in this list is already in view and must not move under the pointer.
    const row = openId !== undefined && openId !== openedHere.current ? rowOf(rootRef.current, openId) : undefined;
    if (row && scroller?.current) scrollInside(scroller.current, row);
    else row?.scrollIntoView?.(IN_LIST);
    openedHere.current = undefined;
  }, [openId, scroller]);

  // With no match in the window, OutOfRange says where the matches are.
  if (inside === 0) return null;
  return (
    <section className="event-list" aria-label={list.region} ref={rootRef}>
      {from > 0 && (
        <button type="button" className="btn btn-line event-edge" onClick={moreBefore}>
          <Icon name="up" />
          {list.more(Math.min(chunkSize, from))}
        </button>
      )}
      {from === 0 && before > 0 && (
        <button type="button" className="btn btn-line event-edge" onClick={() => extend("earlier")}>
          <Icon name="up" />
          {list.earlier(before)}
        </button>
      )}
      {groups.map((group) => (
        <section key={group.key}>
          <GroupHeading heading={group.heading} />
          {group.events.map((event) => {
            const laneIndex = laneIndexOf.get(event.lane) ?? -1;
            return (
              <EventRow
                key={event.id}
                event={event}
                laneIndex={laneIndex}
                lane={lanes[laneIndex]}
                isOpen={event.id === openId}
                isCollecting={isCollecting}
                href={eventHref(event.id, source, lang)}
                onOpen={open}
              />
            );
          })}
        </section>
      ))}
      {to < inside ? (
        <div ref={endRef}>
          <button type="button" className="btn btn-line event-edge" onClick={moreAfter}>
            <Icon name="down" />
            {list.more(Math.min(chunkSize, inside - to))}
          </button>
        </div>
      ) : (
        after > 0 && (
          <button type="button" className="btn btn-line event-edge" onClick={() => extend("later")}>
            <Icon name="down" />
            {list.later(after)}
          </button>
        )
      )}
    </section>
  );
}

/** The events that overlap the window, from position `from` up to, not including, `to`. */
function segmentInside(
  results: Results | undefined,
  window: TimeWindow,
  from: number,
  to: number,
): readonly TimelineEvent[] {
  const events: TimelineEvent[] = [];
  let place = 0;
  for (const event of results?.inside(window) ?? []) {
    if (place >= to) break;
    if (place >= from) events.push(event);
    place += 1;
  }
  return events;
}

/** 0-based position of an event among those that overlap the window. */
function placeInside(
  results: Results | undefined,
  window: TimeWindow,
  eventId: string | undefined,
): number | undefined {
  if (eventId === undefined) return undefined;
  let place = 0;
  for (const event of results?.inside(window) ?? []) {
    if (event.id === eventId) return place;
    place += 1;
  }
  return undefined;
}

const rowOf = (root: HTMLElement | null, eventId: string): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`[data-event-id="${CSS.escape(eventId)}"]`) ?? null;

/** `scrollIntoView` would also scroll the host page. */
function scrollInside(scroller: HTMLElement, row: HTMLElement): void {
  const [seen, target] = [scroller.getBoundingClientRect(), row.getBoundingClientRect()];
  // Headings are sticky at the top.
  const top = seen.top + (Number.parseFloat(getComputedStyle(scroller).scrollPaddingTop) || 0);
  if (target.top < top) scroller.scrollTop -= top - target.top;
  else if (target.bottom > seen.bottom) scroller.scrollTop += Math.min(target.bottom - seen.bottom, target.top - top);
}

/** Extends the window to all earlier or later matches and focuses the nearest one, because the button disappears. */
function useExtend(rootRef: { readonly current: HTMLElement | null }): (where: "earlier" | "later") => void {
  const store = useAppStore();
  const focusNext = useRef<string>(undefined);
  const window = useApp((s) => s.view.window);

  useEffect(() => {
    if (focusNext.current === undefined) return;
    rowOf(rootRef.current, focusNext.current)?.querySelector<HTMLElement>(".event-open")?.focus();
    focusNext.current = undefined;
  }, [window, rootRef]);

  return (where) => {
    const state = store.getState();
    const results = selectResults(state);
    const { window: shown } = state.view;
    const all = results?.span();
    const nearest = where === "earlier" ? results?.lastBefore(shown) : results?.firstAfter(shown);
    if (!all || !nearest) return;
    focusNext.current = nearest.id;
    store.actions.goTo(
      where === "earlier" ? { start: all.start, end: shown.end } : { start: shown.start, end: all.end + 1 },
      { glide: false },
    );
  };
}
