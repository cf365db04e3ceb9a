/** What becomes of the events of an entry that is to be removed. */
import { useEffect, useId, useRef, useState } from "react";
import type { DraftSettingsMessages } from "../../../i18n/draft-settings-messages";
import { isolated } from "../../../i18n/isolated";
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
  /** Events of a topic need another; an actor or a place is never added to an event by default. */
  readonly defaultFate: "move" | "drop";
  /** @param replacement  the entry that the events name instead */
  readonly onRemove: (replacement: string | undefined) => void;
  readonly onCancel: () => void;
};

/** Until the user has chosen the entry that takes the events. */
const NONE = "";

export function RemoveEntry({ name, uses, others, texts, messages, defaultFate, onRemove, onCancel }: Props) {
  const id = useId();
  const canMove = others.length > 0;
  const [fate, setFate] = useState<"move" | "drop">(canMove ? defaultFate : "drop");
  const [target, setTarget] = useState(NONE);
  const isAnswered = fate === "drop" || target !== NONE;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>("input:checked")?.focus();
  }, []);
  return (
    <div ref={box} className={styles.question} role="group" aria-label={messages.remove(name)} id={id}>
      <RadioList
        legend={texts.usedBy(uses, isolated(name))}
        value={fate}
        options={[
          ...(canMove ? [{ value: "move" as const, label: texts.moveTo }] : []),
          { value: "drop" as const, label: texts.drop },
        ]}
        onChange={setFate}
      />
      {fate === "move" && (
        <ChoiceField
          label={texts.target}
          value={target}
          options={[
            ...(target === NONE ? [{ value: NONE, label: messages.choose }] : []),
            ...others.map((other) => ({ value: other.id, label: other.name })),
          ]}
          onChange={setTarget}
        />
      )}
      <ActionRow>
        <button
          type="button"
          className="btn btn-solid"
          aria-disabled={!isAnswered}
          onClick={() => {
            if (isAnswered) onRemove(fate === "move" ? target : undefined);
            else box.current?.querySelector("select")?.focus();
          }}
        >
          {messages.confirm}
        </button>
        <button type="button" className="btn btn-line" onClick={onCancel}>
          {messages.cancel}
        </button>
      </ActionRow>
    </div>
  );
}
