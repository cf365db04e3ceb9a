/** The named versions of the open draft, and how it differs from the file that it came from. */
import { useId, useState } from "react";
import type { UserChronicleMessages } from "../../../i18n/user-chronicle-messages";
import { selectOpenDraft } from "../../../store/user-chronicles/selectors";
import { useApp } from "../../../store/react";
import { Dialog } from "../../../ui/Dialog";
import { Tabs, panelProps } from "../../../ui/Tabs";
import { useUserChronicleMessages } from "../use-user-chronicles";
import { ComparePanel } from "./ComparePanel";
import { VersionList } from "./VersionList";
import styles from "./Versions.module.css";

type Props = { readonly onClose: () => void };
const TABS = ["compare", "versions"] as const;

export function VersionsDialog(props: Props) {
  const messages = useUserChronicleMessages();
  return messages ? <Versions {...props} messages={messages} /> : null;
}

function Versions({ messages, onClose }: Props & { readonly messages: UserChronicleMessages }) {
  const draft = useApp(selectOpenDraft);
  const id = useId();
  const [tab, setTab] = useState<(typeof TABS)[number]>("compare");
  const { versions: texts, list } = messages;
  if (!draft) return null;
  return (
    <Dialog isOpen isWide title={texts.title} closeLabel={list.close} onClose={onClose} isSheet>
      <div className={styles.dialog}>
        <Tabs
          id={id}
          label={texts.title}
          tabs={TABS.map((one) => ({ id: one, label: texts.tabs[one] }))}
          chosen={tab}
          onChoose={setTab}
        />
        <div {...panelProps(id, tab)} className={styles.panel}>
          {tab === "compare" ? (
            <ComparePanel draft={draft} messages={messages} />
          ) : (
            <VersionList draft={draft} messages={messages} />
          )}
        </div>
      </div>
    </Dialog>
  );
}
