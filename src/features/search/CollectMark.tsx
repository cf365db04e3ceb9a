/**
 * Shows in a search result whether the event is in the story being made. A button for the mouse; the keyboard uses
 * Shift + Enter.
 */
import { loadUserStoryMessages } from "../../i18n/lazy-messages";
import { useOptionalMessages } from "../../i18n/react";
import { selectPicked } from "../../store/user-stories/selectors";
import { useApp } from "../../store/react";
import { MouseCollectToggle } from "../../ui/CollectToggle";

type Props = { readonly eventId: string; readonly onPick: () => void };

export function CollectMark({ eventId, onPick }: Props) {
  const messages = useOptionalMessages(loadUserStoryMessages);
  const isIn = useApp((s) => selectPicked(s).has(eventId));
  if (!messages) return null;
  return (
    <>
      {isIn && <span className="visually-hidden">, {messages.pick.inStory}</span>}
      {/* Nothing inside an option may be focusable: the field handles the keys. */}
      <MouseCollectToggle isIn={isIn} label={isIn ? messages.pick.isIn : messages.pick.add} onToggle={onPick} />
    </>
  );
}

export function CollectHint({ className }: { readonly className: string | undefined }) {
  const messages = useOptionalMessages(loadUserStoryMessages);
  return messages ? <p className={className}>{messages.pick.key}</p> : null;
}
