/** At the end of a row while a story is being made: adds the event to the story or removes it. */
import { loadUserStoryMessages } from "../../i18n/lazy-messages";
import { useOptionalMessages, usePick } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { withUserStories } from "../../store/user-stories/entry";
import { selectPicked } from "../../store/user-stories/selectors";
import { useApp, useAppStore } from "../../store/react";
import { CollectToggle } from "../../ui/CollectToggle";

export function CollectCell({ event }: { readonly event: TimelineEvent }) {
  const store = useAppStore();
  const messages = useOptionalMessages(loadUserStoryMessages);
  const isIn = useApp((s) => selectPicked(s).has(event.id));
  const title = usePick()(event.title).text;
  if (!messages) return null;
  return (
    <CollectToggle
      isIn={isIn}
      label={messages.pick.addEvent(title)}
      onToggle={() => withUserStories(store, (actions) => actions.toggleEvent(event.id))}
    />
  );
}
