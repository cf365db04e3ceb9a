import { Icon } from "../../ui/Icon";
import { deviceFileIn, lengthOf, reachOf } from "../../model/links/share-url";
import { useShareMessages } from "./share-messages";
import styles from "./ShareDialog.module.css";

/** Warnings when a link may not work for its recipient. */
export function LinkWarnings({ folder, address }: { readonly folder: string; readonly address: string }) {
  const { reach: reachMessages, length: lengthMessages, onDevice } = useShareMessages();
  const reach = reachOf(folder);
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
      {warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          <Icon name="warn" size={15} />
          {warning}
        </p>
      ))}
    </div>
  );
}
