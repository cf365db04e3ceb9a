/** The events as a plain list under headings: the same filters, the same window, the same selection as the timeline. */
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useMessages } from "../../i18n/react";
import { useActions, useApp, useAppStore } from "../../store/react";
import { selectChronicle } from "../../store/selectors/filtered";
import { selectWindowSplit } from "../../store/selectors/window";
import { Icon } from "../../ui/Icon";
import { groupEvents } from "./event-groups";
import { EventRow } from "./EventRow";
import { GroupHeading } from "./GroupHeading";
import { useGrowing } from "./use-growing";
import styles from "./EventList.module.css";

/** Rows drawn at first; drawing thousands at once would freeze the page. */
const PIECE = 300;
const NO_LANES: readonly never[] = [];

type Props = {
  /** An event was opened by its row: its details get the focus, for they lie beyond all the rows that follow. */
  readonly onOpened?: (() => void) | undefined;
};

export function EventList({ onOpened }: Props) {
  const { list } = useMessages();
  const chronicle = useApp(selectChronicle);
  const { before, inside, after } = useApp(selectWindowSplit);
  const openId = useApp((s) => s.selection.eventId);
  const { selectEvent } = useActions();
  const rootRef = useRef<HTMLElement>(null);
  const openedHere = useRef<string>(undefined);

  const openAt = useMemo(() => inside.findIndex((event) => event.id === openId), [inside, openId]);
  const { shown, more, endRef } = useGrowing(inside.length, PIECE, openAt + 1);
  const lanes = chronicle?.lanes ?? NO_LANES;
  const laneIndexOf = useMemo(() => new Map(lanes.map((lane, index) => [lane.id, index])), [lanes]);
  const groups = useMemo(() => groupEvents(inside.slice(0, shown), chronicle?.eras ?? []), [inside, shown, chronicle]);
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
    // What was opened in this list is in sight already, and must not jump under the pointer.
    if (openId !== undefined && openId !== openedHere.current)
      rowOf(rootRef.current, openId)?.scrollIntoView?.({ block: "nearest" });
    openedHere.current = undefined;
  }, [openId]);

  // With nothing in the window, OutsidePeriod says where the matches are.
  if (inside.length === 0) return null;
  return (
    <section className={styles.list} aria-label={list.region} ref={rootRef}>
      {before.length > 0 && (
        <button type="button" className={`btn btn-line ${styles.edge}`} onClick={() => extend("earlier")}>
          <Icon name="up" />
          {list.earlier(before.length)}
        </button>
      )}
      {groups.map((group) => (
        <section key={group.key} className={styles.group}>
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
                onOpen={open}
              />
            );
          })}
        </section>
      ))}
      {shown < inside.length ? (
        <div ref={endRef}>
          <button type="button" className={`btn btn-line ${styles.edge}`} onClick={more}>
            <Icon name="down" />
            {list.more(Math.min(PIECE, inside.length - shown))}
          </button>
        </div>
      ) : (
        after.length > 0 && (
          <button type="button" className={`btn btn-line ${styles.edge}`} onClick={() => extend("later")}>
            <Icon name="down" />
            {list.later(after.length)}
          </button>
        )
      )}
    </section>
  );
}

const rowOf = (root: HTMLElement | null, eventId: string): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`[data-event-id="${CSS.escape(eventId)}"]`) ?? null;

/** Widens the window to all earlier or later matches, and moves the focus to the nearest of them: the button is gone. */
function useExtend(rootRef: { readonly current: HTMLElement | null }): (where: "earlier" | "later") => void {
  const store = useAppStore();
  const focusNext = useRef<string>(undefined);
  const window = useApp((s) => s.view.window);

  useEffect(() => {
    if (focusNext.current === undefined) return;
    rowOf(rootRef.current, focusNext.current)?.querySelector("button")?.focus();
    focusNext.current = undefined;
  }, [window, rootRef]);

  return (where) => {
    const state = store.getState();
    const { start, end } = state.view.window;
    const { before, after } = selectWindowSplit(state);
    const [first, nearest] = where === "earlier" ? [before[0], before.at(-1)] : [after[0], after[0]];
    if (!first || !nearest) return;
    focusNext.current = nearest.id;
    const latest = after.reduce((ms, event) => Math.max(ms, event.date.endMs), end);
    store.actions.goTo(where === "earlier" ? { start: first.date.startMs, end } : { start, end: latest + 1 }, {
      glide: false,
    });
  };
}
