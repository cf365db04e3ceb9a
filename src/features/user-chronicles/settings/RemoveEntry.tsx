/** What becomes of the events of an entry that is to be removed. */
import { useEffect, useId, useRef, useState } from "react";
import type { DraftSettingsMessages } from "../../../i18n/draft-settings-messages";
import { ActionRow } from "../../../ui/ActionRow";
import { ChoiceField } from "../../../ui/ChoiceField";
import { RadioList } from "../../../ui/RadioList";
import styles from "./Settings.module.css";

type Props = {
  readonly name: string;
  /** Number of events that name it. */
  readonly uses: number;
  /** The other entries of the list. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly texts: DraftSettingsMessages["lists"]["lanes"];
  readonly messages: DraftSettingsMessages["list"];
  /** @param replacement  the entry that the events name instead */
  readonly onRemove: (replacement: string | undefined) => void;
  readonly onCancel: () => void;
};

export function RemoveEntry({ name, uses, others, texts, messages, onRemove, onCancel }: Props) {
  const id = useId();
  const [first] = others;
  const [fate, setFate] = useState<"move" | "drop">(first ? "move" : "drop");
  const [target, setTarget] = useState(first?.id ?? "");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>("input:checked")?.focus();
  }, []);
  return (
    <div ref={box} className={styles.question} role="group" aria-label={messages.remove(name)} id={id}>
      <RadioList
        legend={texts.usedBy(uses, name)}
        value={fate}
        options={[
          ...(first ? [{ value: "move" as const, label: texts.moveTo }] : []),
          { value: "drop" as const, label: texts.drop },
        ]}
        onChange={setFate}
      />
      {fate === "move" && (
        <ChoiceField
          label={texts.target}
          value={target}
          options={others.map((other) => ({ value: other.id, label: other.name }))}
          onChange={setTarget}
        />
      )}
      <ActionRow>
        <button type="button" className="btn btn-solid" onClick={() => onRemove(fate === "move" ? target : undefined)}>
          {messages.confirm}
        </button>
        <button type="button" className="btn btn-line" onClick={onCancel}>
          {messages.cancel}
        </button>
      </ActionRow>
    </div>
  );
}
