import type { ReactNode } from "react";
import { useMessages } from "../../i18n/react";
import { withUserStories } from "../../store/user-stories/entry";
import { useActions, useApp, useAppStore } from "../../store/react";
import { selectNeighbours } from "../../store/selectors/details";
import { Icon } from "../../ui/Icon";
import { InlineButton } from "../../ui/InlineButton";
import { CopyLinkButton } from "./CopyLinkButton";
import styles from "./DetailsPanel.module.css";

type Props = {
  readonly onClose: () => void;
  /** Buttons of the phone's sheet. */
  readonly extra?: ReactNode;
};

/** Position of the event in the chronicle, with navigation, copy and close buttons. */
export function DetailsHeader({ onClose, extra }: Props) {
  const { details } = useMessages();
  const store = useAppStore();
  const isCollecting = useApp(({ userStories }) => userStories.collectingId !== undefined);
  const eventId = useApp((s) => s.selection.eventId);
  const { selectEvent, clearFilter } = useActions();
  const { previous, next, position, count } = useApp(selectNeighbours);
  return (
    <div className={styles.bar}>
      {position > 0 ? (
        <p className={`${styles.position} ${styles.place} num`}>{details.position(position, count)}</p>
      ) : (
        <p className={styles.position}>
          {details.hidden} <InlineButton onPress={clearFilter}>{details.showIt}</InlineButton>
        </p>
      )}
      <button
        type="button"
        className="btn btn-square"
        aria-label={details.previous}
        aria-disabled={!previous}
        onClick={() => previous && selectEvent(previous.id)}
      >
        <Icon name="left" />
      </button>
      <button
        type="button"
        className="btn btn-square"
        aria-label={details.next}
        aria-disabled={!next}
        onClick={() => next && selectEvent(next.id)}
      >
        <Icon name="right" />
      </button>
      <span className={styles.rule} />
      {!isCollecting && eventId !== undefined && (
        <button
          type="button"
          className="btn btn-square"
          aria-label={details.addToStory}
          title={details.addToStory}
          onClick={() => withUserStories(store, (actions) => actions.toggleEvent(eventId))}
        >
          <Icon name="addStep" />
        </button>
      )}
      <CopyLinkButton />
      {extra}
      <button type="button" className="btn btn-square" aria-label={details.close} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
