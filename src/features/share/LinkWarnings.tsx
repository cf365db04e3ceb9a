import { deviceFileIn, isDraftIn, lengthOf, reachOf } from "../../model/links/share-url";
import { Icon } from "../../ui/Icon";
import { InlineButton } from "../../ui/InlineButton";
import { useDraftFile } from "./use-draft-file";
import { useShareMessages } from "./share-messages";
import styles from "./ShareDialog.module.css";

type Props = {
  readonly home: string;
  readonly address: string;
  /** The file of a draft is offered beside it. */
  readonly hasFileBeside?: boolean;
};

/** Warnings when a link may not work for its recipient. */
export function LinkWarnings({ home, address, hasFileBeside = false }: Props) {
  const { reach: reachMessages, length: lengthMessages, onDevice } = useShareMessages();
  const reach = reachOf(home);
  const length = lengthOf(address);
  const file = deviceFileIn(address);
  const warnings = [
    ...(file === undefined ? [] : [onDevice(file)]),
    ...(reach === "everyone" ? [] : [reachMessages[reach]]),
    ...(length === "fine"
      ? []
      : length === "unread"
        ? [lengthMessages.unread]
        : [lengthMessages[length === "long" ? "long" : "story"](address.length)]),
  ];
  return (
    <div role="status">
      {isDraftIn(address) && <DraftWarning hasFileBeside={hasFileBeside} />}
      {warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          <Icon name="warn" size={15} />
          {warning}
        </p>
      ))}
    </div>
  );
}

/** The link of a draft opens it in this browser alone; its file opens everywhere. */
function DraftWarning({ hasFileBeside }: Required<Pick<Props, "hasFileBeside">>) {
  const { draft: messages } = useShareMessages();
  const download = useDraftFile();
  return (
    <p className={styles.warning}>
      <Icon name="warn" size={15} />
      <span>
        {messages.onlyHere}{" "}
        {download && !hasFileBeside && <InlineButton onPress={download}>{messages.download}</InlineButton>}
      </span>
    </p>
  );
}
