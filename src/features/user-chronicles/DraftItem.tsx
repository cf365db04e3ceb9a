/** One saved draft in the list. */
import { isolated } from "../../i18n/isolated";
import { useMoment } from "../../i18n/react-moment";
import type { UserChronicleMessages } from "../../i18n/user-chronicle-messages";
import type { UserChronicleSummary } from "../../model/user-chronicles/user-chronicle";
import { Icon } from "../../ui/Icon";
import { useTitle } from "./use-user-chronicles";
import styles from "./DraftList.module.css";

type Props = {
  readonly summary: UserChronicleSummary;
  readonly isOpen: boolean;
  readonly messages: UserChronicleMessages;
  readonly onOpen: (id: string) => void;
  readonly onDownload: (id: string) => void;
  readonly onRemove: (id: string) => void;
};

export function DraftItem({ summary, isOpen, messages, onOpen, onDownload, onRemove }: Props) {
  const { list, events } = messages;
  const titleOf = useTitle(messages);
  const moment = useMoment();
  const { id, origin, savedMs } = summary;
  const title = isolated(titleOf(summary.title));
  const facts = [
    events(summary.events),
    isOpen ? list.isOpen : undefined,
    savedMs === 0 ? messages.saveState.waiting : isOpen ? undefined : list.saved(moment(savedMs)),
    origin && titleOf(origin.title) !== titleOf(summary.title) ? list.from(isolated(titleOf(origin.title))) : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <li className={styles.item} data-draft={id}>
      <div className={styles.texts}>
        <b>{title}</b>
        <p className={`${styles.facts} num`}>{facts.join(" · ")}</p>
      </div>
      <div className={styles.buttons}>
        <button
          type="button"
          className="btn btn-line"
          aria-label={list.openOf(title)}
          disabled={isOpen}
          onClick={() => onOpen(id)}
        >
          {list.open}
        </button>
        <button
          type="button"
          className="btn btn-square"
          aria-label={list.downloadOf(title)}
          title={list.download}
          onClick={() => onDownload(id)}
        >
          <Icon name="download" />
        </button>
        <button
          type="button"
          className="btn btn-square"
          aria-label={list.removeOf(title)}
          title={list.remove}
          onClick={() => onRemove(id)}
        >
          <Icon name="trash" />
        </button>
      </div>
    </li>
  );
}
