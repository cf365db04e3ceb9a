/** The panel of the open event: a column, an overlay or a phone's sheet. Renders nothing while no event is open. */
import {
  type ReactNode,
  type RefObject,
  useCallback,
  useDeferredValue,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { useActions, useApp } from "../../store/react";
import { selectOpenEvent } from "../../store/selectors/details";
import { Lazy } from "../../ui/lazy-part";
import { PHONE, useMedia } from "../../ui/use-media";
import { useRootMark } from "../../ui/use-root-mark";
import { BottomSheet } from "./BottomSheet";
import { EventDetails } from "./EventDetails";
import { NeighbourBar } from "./NeighbourBar";
import { DetailsHeader } from "./DetailsHeader";
import { HEADING_ID, focusedElement } from "./focus";
import { collectFooterPart } from "./lazy";
import styles from "./DetailsPanel.module.css";

export function DetailsPanel() {
  const event = useApp(selectOpenEvent);
  // State lives above the panel, so a revealed text stays revealed for the session.
  const [shownIds, setShownIds] = useState<ReadonlySet<string>>(new Set());
  if (!event) return null;
  const setShown = (isShown: boolean) =>
    setShownIds((ids) => new Set(isShown ? [...ids, event.id] : [...ids].filter((id) => id !== event.id)));
  return <OpenPanel event={event} isTextShown={shownIds.has(event.id)} onTextShown={setShown} />;
}

type Props = {
  readonly event: TimelineEvent;
  readonly isTextShown: boolean;
  readonly onTextShown: (isShown: boolean) => void;
};

function OpenPanel({ event, isTextShown, onTextShown }: Props) {
  const { selectEvent } = useActions();
  const isPhone = useMedia(PHONE);
  const isCollecting = useApp(({ userStories }) => userStories.collectingId !== undefined);
  // The headline renders at once, the rest is deferred.
  const wholeId = useDeferredValue(event.id, "");
  const panel = useRef<HTMLElement>(null);
  useReturnFocus(panel);
  useRootMark("details", "");
  // A button that opened another event is unmounted with its text; the focus moves to the new headline.
  const hadFocus = useRef(false);
  const arrive = useCallback(() => {
    if (hadFocus.current) document.getElementById(HEADING_ID)?.focus({ preventScroll: true });
    hadFocus.current = false;
  }, []);
  const leave = useCallback((text: Element | null) => {
    hadFocus.current = text?.contains(document.activeElement) ?? false;
  }, []);
  const close = () => selectEvent(undefined);
  // On low screens the panel scrolls instead of the text, which starts at its top anyway.
  useLayoutEffect(() => {
    if (panel.current) panel.current.scrollTop = 0;
  }, [event.id]);
  const text = (
    <>
      <Body key={event.id} onArrive={arrive} onLeave={leave}>
        <EventDetails
          event={event}
          isWhole={wholeId === event.id}
          isTextShown={isTextShown}
          onTextShown={onTextShown}
        />
      </Body>
      <div>
        {isCollecting && <Lazy part={collectFooterPart} props={{ eventId: event.id }} failed={null} />}
        <NeighbourBar event={event} />
      </div>
    </>
  );
  if (isPhone) {
    return (
      <BottomSheet ref={panel} event={event} onClose={close}>
        {text}
      </BottomSheet>
    );
  }
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-labelledby={HEADING_ID}
      data-event-id={event.id}
      data-over-map=""
    >
      <DetailsHeader onClose={close} />
      {text}
    </section>
  );
}

/** When the panel unmounts with the focus inside, returns the focus to its last origin if that still exists. */
function useReturnFocus(panel: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    let origin: Element | undefined = focusedElement();
    const element = panel.current;
    const enter = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Element && !element?.contains(relatedTarget)) origin = relatedTarget;
    };
    element?.addEventListener("focusin", enter);
    return () => {
      element?.removeEventListener("focusin", enter);
      const isInside = element?.contains(document.activeElement) ?? false;
      if (isInside && origin instanceof HTMLElement && origin.isConnected && !element?.contains(origin)) origin.focus();
    };
  }, [panel]);
}

type BodyProps = {
  readonly onArrive: () => void;
  /** Called before the text unmounts. */
  readonly onLeave: (text: Element | null) => void;
  readonly children: ReactNode;
};

/** The text of one event, remounted per event: it fades in and starts at its top. */
function Body({ onArrive, onLeave, children }: BodyProps) {
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = body.current;
    onArrive();
    return () => onLeave(element);
  }, [onArrive, onLeave]);
  return (
    <div ref={body} className={styles.body}>
      {children}
    </div>
  );
}
