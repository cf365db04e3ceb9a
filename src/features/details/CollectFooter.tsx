/** Below the text of the open event while a story is being made: adds the event to the story or removes it. */
import { useLayoutEffect, useRef } from "react";
import { loadUserStoryMessages } from "../../i18n/lazy-messages";
import { useOptionalMessages } from "../../i18n/react";
import { withUserStories } from "../../store/user-stories/entry";
import { selectCollecting, selectPicked } from "../../store/user-stories/selectors";
import { useApp, useAppStore } from "../../store/react";
import { Icon } from "../../ui/Icon";
import styles from "./CollectFooter.module.css";

export function CollectFooter({ eventId }: { readonly eventId: string }) {
  const store = useAppStore();
  const messages = useOptionalMessages(loadUserStoryMessages);
  const isIn = useApp((s) => selectPicked(s).has(eventId));
  const hasBegun = useApp((s) => selectCollecting(s)?.story.steps.length === 1) && isIn;
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // The button that started the story was unmounted with the focus; this one takes over.
    if (hasBegun && document.activeElement === document.body) button.current?.focus({ preventScroll: true });
    // Only on mount.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [messages]);
  if (!messages) return null;
  return (
    <div className={styles.foot}>
      <button
        ref={button}
        type="button"
        className={isIn ? "btn btn-solid" : "btn btn-line"}
        aria-pressed={isIn}
        onClick={() => withUserStories(store, (actions) => actions.toggleEvent(eventId))}
      >
        <Icon name={isIn ? "ok" : "plus"} size={15} />
        {isIn ? messages.pick.isIn : messages.pick.add}
      </button>
    </div>
  );
}
