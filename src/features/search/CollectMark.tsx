/**
 * Shows in a search result whether the event is in the story being made. A button for the mouse; the keyboard uses
 * Shift + Enter.
 */
import { loadUserStoryMessages } from "../../i18n/lazy-messages";
import { useOptionalMessages } from "../../i18n/react";
import { selectPicked } from "../../store/user-stories/selectors";
import { useApp } from "../../store/react";
import { Icon } from "../../ui/Icon";
import styles from "./CollectMark.module.css";

type Props = { readonly eventId: string; readonly onPick: () => void };

export function CollectMark({ eventId, onPick }: Props) {
  const messages = useOptionalMessages(loadUserStoryMessages);
  const isIn = useApp((s) => selectPicked(s).has(eventId));
  if (!messages) return null;
  return (
    <>
      {isIn && <span className="visually-hidden">, {messages.pick.inStory}</span>}
      {/* Nothing inside an option may be focusable: the field handles the keys. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <span
        className={styles.mark}
        data-pick={isIn ? "in" : "out"}
        title={isIn ? messages.pick.isIn : messages.pick.add}
        onClick={(event) => {
          event.stopPropagation();
          onPick();
        }}
      >
        <Icon name={isIn ? "ok" : "plus"} size={15} weight={2} />
      </span>
    </>
  );
}

export function CollectHint({ className }: { readonly className: string | undefined }) {
  const messages = useOptionalMessages(loadUserStoryMessages);
  return messages ? <p className={className}>{messages.pick.key}</p> : null;
}
