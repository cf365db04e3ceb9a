/** The keyboard help, generated from the same command list that handles the keys. */
import { COMMANDS } from "../../commands/commands";
import { useMessages } from "../../i18n/react";
import { useActions, useApp } from "../../store/react";
import { Checkbox } from "../../ui/Checkbox";
import { Dialog } from "../../ui/Dialog";
import styles from "./HelpSheet.module.css";

const GROUPS = ["move", "zoom", "page"] as const;

export function HelpSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { help } = useMessages();
  const singleKeys = useApp((s) => s.singleKeys);
  const { setSingleKeys } = useActions();
  return (
    <Dialog isOpen={isOpen} title={help.title} closeLabel={help.close} onClose={onClose} isToRead>
      <p className={styles.intro}>{help.intro}</p>
      <div className={styles.groups}>
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{help.groups[group]}</h3>
            <dl>
              {COMMANDS.filter((command) => command.group === group).map(({ id, shown }) => (
                <div key={id} className={styles.line}>
                  <dt>{help.actions[id]}</dt>
                  <dd>
                    {shown.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className={styles.single}>
        <Checkbox name={help.single} isTicked={singleKeys} onToggle={() => setSingleKeys(!singleKeys)} />
        <p>{help.singleHint}</p>
      </div>
    </Dialog>
  );
}
