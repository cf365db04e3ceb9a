import { useMessages, usePick } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { sourceId } from "./focus";
import { JumpLink } from "./JumpLink";
import styles from "./EventDetails.module.css";

type Props = Pick<TimelineEvent, "sources"> &
  (
    | { readonly index: number | undefined; readonly id?: never }
    | { readonly id: string | undefined; readonly index?: never }
  );

/** Number of a source in the list of the event, as a link to it. Nothing for an unknown source. */
export function SourceMark({ index: given, id, sources }: Props) {
  const { details } = useMessages();
  const pick = usePick();
  const index = given ?? (id === undefined ? -1 : sources.findIndex((source) => source.id === id));
  const source = sources[index];
  if (!source) return null;
  return (
    <sup className={styles.sourceMark}>
      <JumpLink to={sourceId(index)} name={details.toSource(index + 1, pick(source.title).text)}>
        {index + 1}
      </JumpLink>
    </sup>
  );
}
