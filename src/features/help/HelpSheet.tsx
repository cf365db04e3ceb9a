/** The keyboard help, generated from the same command list that handles the keys. */
import { COMMANDS } from "../../commands/commands";
import { DATE_KEYS } from "../../commands/date-keys";
import { MAP_KEYS } from "../../commands/map-keys";
import { type DateDragMessages, loadDateDragMessages } from "../../i18n/date-drag-messages";
import { useOptionalMessages } from "../../i18n/react";
import { selectOpenDraftId } from "../../store/user-chronicles/selectors";
import { useActions, useApp } from "../../store/react";
import { Checkbox } from "../../ui/Checkbox";
import { Dialog } from "../../ui/Dialog";
import { useHelpMessages } from "./help-messages";
import styles from "./HelpSheet.module.css";

const GROUPS = ["move", "zoom", "page"] as const;

export function HelpSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const help = useHelpMessages();
  const singleKeys = useApp((s) => s.singleKeys);
  const { setSingleKeys } = useActions();
  const isDraft = useApp(selectOpenDraftId) !== undefined;
  return (
    <Dialog isOpen={isOpen} title={help.title} closeLabel={help.close} onClose={onClose} isToRead>
      <p className={styles.intro}>{help.intro}</p>
      <div className={styles.groups}>
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{help.groups[group]}</h3>
            <dl>
              {COMMANDS.filter((command) => command.group === group).map(({ id, shown }) => (
                <Line key={id} name={help.actions[id]} keys={shown} />
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{help.map.group}</h3>
          <dl>
            {MAP_KEYS.map(({ id, shown }) => (
              <Line
                key={id}
                name={help.map.keys[id]}
                keys={shown.map((key) => (key === "space" ? help.map.space : key))}
              />
            ))}
          </dl>
        </section>
        {isDraft && <DateLines />}
      </div>
      <div className={styles.single}>
        <Checkbox name={help.single} isTicked={singleKeys} onToggle={() => setSingleKeys(!singleKeys)} />
        <p>{help.singleHint}</p>
      </div>
    </Dialog>
  );
}

/** While a draft is open: the keys that change dates. */
function DateLines() {
  const messages: DateDragMessages | undefined = useOptionalMessages(loadDateDragMessages);
  if (!messages) return null;
  return (
    <section>
      <h3>{messages.group}</h3>
      <dl>
        {DATE_KEYS.map(({ id, shown }) => (
          <Line key={id} name={messages.keys[id]} keys={shown} />
        ))}
      </dl>
    </section>
  );
}

function Line({ name, keys }: { readonly name: string; readonly keys: readonly string[] }) {
  return (
    <div className={styles.line}>
      <dt>{name}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dd>
    </div>
  );
}
