/** The open event of a draft as a form, in the place of its details. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { loadEventFormMessages, type EventFormMessages } from "../../i18n/event-form-messages";
import { isolated } from "../../i18n/isolated";
import { useOptionalMessages, usePick } from "../../i18n/react";
import { type EventContent, eventIn, languagesOf } from "../../model/user-chronicles/content";
import { changeEvent, duplicateEvent, newEventId, removeEvents } from "../../model/user-chronicles/edit-events";
import { selectNeighbours } from "../../store/selectors/details";
import { selectOpenDraft } from "../../store/user-chronicles/selectors";
import type { ChronicleDraft } from "../../store/user-chronicles/slice";
import { useActions, useApp } from "../../store/react";
import { Icon } from "../../ui/Icon";
import type { IconName } from "../../ui/icon-paths";
import { useRootMark } from "../../ui/use-root-mark";
import { EventForm } from "./form/EventForm";
import { type EventForm as EventFormValue, EventFormProvider } from "./form/use-event-form";
import { useUserChronicleActions } from "./use-user-chronicles";
import styles from "./EventEditor.module.css";

const HEADING_ID = "details-heading";

export function EventEditor() {
  const draft = useApp(selectOpenDraft);
  const id = useApp((s) => s.selection.eventId);
  const messages = useOptionalMessages(loadEventFormMessages);
  const event = draft && id !== undefined ? eventIn(draft.content, id) : undefined;
  return draft && event && messages ? <Panel draft={draft} event={event} messages={messages} /> : null;
}

type Props = {
  readonly draft: ChronicleDraft;
  readonly event: EventContent;
  readonly messages: EventFormMessages;
};

function Panel({ draft, event, messages }: Props) {
  const actions = useUserChronicleActions();
  const { selectEvent } = useActions();
  const { previous, next } = useApp(selectNeighbours);
  const pick = usePick();
  const [announced, setAnnounced] = useState("");
  const body = useRef<HTMLDivElement>(null);
  useRootMark("details", "");
  useLayoutEffect(() => {
    if (body.current) body.current.scrollTop = 0;
  }, [event.id]);
  useFirstField(body, event.id);
  const { id: draftId, content } = draft;
  const form = useMemo(
    (): EventFormValue => ({
      event,
      content,
      languages: languagesOf(content),
      messages,
      change: (change, field) =>
        actions.change(draftId, (now) => changeEvent(now, event.id, change), field && `${event.id} ${field}`),
      changeContent: (change, field) => actions.change(draftId, change, field && `${event.id} ${field}`),
    }),
    [actions, draftId, event, content, messages],
  );
  const duplicate = () => {
    const copy = newEventId();
    if (actions.change(draftId, (now) => duplicateEvent(now, event.id, copy))) selectEvent(copy);
  };
  const remove = () => {
    const neighbour = next ?? previous;
    actions.change(draftId, (now) => removeEvents(now, new Set([event.id])));
    selectEvent(neighbour?.id);
    setAnnounced(messages.removed(isolated(pick(event.title).text)));
  };
  const step = (to: typeof next) => to && selectEvent(to.id);
  return (
    <section className={styles.panel} aria-labelledby={HEADING_ID} data-event-id={event.id} data-form="">
      <div className={styles.bar}>
        <h2 id={HEADING_ID} tabIndex={-1}>
          {messages.name}
        </h2>
        <BarButton icon="left" label={messages.previous} isOff={!previous} onPress={() => step(previous)} />
        <BarButton icon="right" label={messages.next} isOff={!next} onPress={() => step(next)} />
        <span className={styles.rule} />
        <BarButton icon="copy" label={messages.duplicate} onPress={duplicate} />
        <BarButton icon="trash" label={messages.remove} onPress={remove} />
        <BarButton icon="close" label={messages.close} onPress={() => selectEvent(undefined)} />
      </div>
      <p className="visually-hidden" role="status">
        {announced}
      </p>
      <div ref={body} className={styles.body} data-scrolls="">
        <EventFormProvider value={form}>
          <EventForm key={event.id} />
        </EventFormProvider>
      </div>
    </section>
  );
}

/** A new event is called "New event" until its title is typed over. */
function useFirstField(body: { readonly current: HTMLElement | null }, eventId: string): void {
  const isNew = useApp((s) => s.userChronicles.addedId === eventId);
  const { setUserChronicles } = useActions();
  useEffect(() => {
    const title = isNew ? body.current?.querySelector<HTMLTextAreaElement>("textarea, input") : undefined;
    if (!title) return;
    title.focus();
    title.select();
    // Once: opened again, the title is not to be typed over.
    setUserChronicles({ addedId: undefined });
  }, [isNew, eventId, body, setUserChronicles]);
}

type BarButtonProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly isOff?: boolean;
  readonly onPress: () => void;
};

const BarButton = ({ icon, label, isOff = false, onPress }: BarButtonProps) => (
  <button
    type="button"
    className="btn btn-square"
    aria-label={label}
    title={label}
    aria-disabled={isOff || undefined}
    onClick={() => !isOff && onPress()}
  >
    <Icon name={icon} />
  </button>
);
