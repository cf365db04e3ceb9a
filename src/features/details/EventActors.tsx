import { Text, useMessages, usePick } from "../../i18n/react";
import type { Actor, TimelineEvent } from "../../model/chronicle/chronicle";
import { useActions, useApp } from "../../store/react";
import { selectChronicle } from "../../store/selectors/filtered";
import { Icon } from "../../ui/Icon";
import { Section } from "./Section";
import styles from "./EventDetails.module.css";

/** The actors; each is a filter button. */
export function EventActors({ event }: { readonly event: TimelineEvent }) {
  const { details } = useMessages();
  const chronicle = useApp(selectChronicle);
  const actors = event.actors.flatMap((id) => chronicle?.actors.get(id) ?? []);
  if (actors.length === 0) return null;
  return (
    <Section title={details.who} isJoined isTitleHidden>
      <ul className={styles.who}>
        {actors.map((actor) => (
          <li key={actor.id}>
            <ActorButton actor={actor} />
            <Role actor={actor} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ActorButton({ actor }: { readonly actor: Actor }) {
  const { details } = useMessages();
  const pick = usePick();
  const { toggleFilter } = useActions();
  const isPressed = useApp((s) => s.filter.actor.includes(actor.id));
  return (
    <button
      type="button"
      className={styles.actor}
      aria-label={details.onlyActor(pick(actor.name).text)}
      aria-pressed={isPressed}
      title={details.onlyActor(pick(actor.name).text)}
      onClick={() => toggleFilter("actor", actor.id)}
    >
      {isPressed && <Icon name="filter" size={13} />}
      <span>
        <Text of={actor.name} />
      </span>
    </button>
  );
}

function Role({ actor }: { readonly actor: Actor }) {
  const { text, lang, isFallback } = usePick()(actor.role);
  // States need no description; for others, the text after the first semicolon is history.
  const short = actor.kind === "state" ? "" : (text.split(";")[0] ?? "");
  if (short === "") return null;
  return (
    <p className={styles.role} dir="auto" lang={isFallback ? lang : undefined}>
      {short}
    </p>
  );
}
