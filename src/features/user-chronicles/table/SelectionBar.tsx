/** Above the table: what can be done with the selected events. */
import { type ReactNode, useId, useRef, useState } from "react";
import type { DraftTableMessages } from "../../../i18n/draft-table-messages";
import { STATUSES } from "../../../model/chronicle/schema";
import { type BulkFields, tagsOf } from "../../../model/user-chronicles/bulk-edit";
import type { ChronicleContent } from "../../../model/user-chronicles/content";
import { type CellNames, cellTextsOf } from "../../../model/user-chronicles/table-columns";
import { ChoiceField } from "../../../ui/ChoiceField";
import { Field } from "../../../ui/Field";
import { Icon } from "../../../ui/Icon";
import { Input } from "../../../ui/Input";
import { Popover } from "../../../ui/Popover";
import { ShiftForm, type ShiftBy } from "./ShiftForm";
import styles from "./DraftTable.module.css";

type Props = {
  readonly content: ChronicleContent;
  readonly selected: ReadonlySet<string>;
  readonly names: CellNames;
  readonly messages: DraftTableMessages;
  readonly onSet: (fields: BulkFields) => void;
  readonly onTag: (tag: string, isOn: boolean) => void;
  readonly onShift: (by: ShiftBy) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
  readonly onClear: () => void;
};

export function SelectionBar(props: Props) {
  const { content, selected, names, messages, onSet, onTag, onShift } = props;
  const { bulk } = messages;
  return (
    <div className={styles.bulk} role="group" aria-label={bulk.name}>
      <span className={`${styles.count} num`}>{bulk.selected(selected.size)}</span>
      <BulkPanel label={bulk.set} doneLabel={bulk.cancel}>
        {(close) => (
          <FieldsForm
            content={content}
            names={names}
            messages={messages}
            onSet={(fields) => {
              onSet(fields);
              close();
            }}
          />
        )}
      </BulkPanel>
      <BulkPanel label={bulk.tags} doneLabel={bulk.cancel}>
        {() => <TagsForm content={content} selected={selected} messages={messages} onTag={onTag} />}
      </BulkPanel>
      <BulkPanel label={bulk.shift} doneLabel={bulk.cancel}>
        {(close) => (
          <ShiftForm
            messages={messages}
            onShift={(by) => {
              onShift(by);
              close();
            }}
          />
        )}
      </BulkPanel>
      <button type="button" className="btn btn-line" onClick={props.onDuplicate}>
        <Icon name="copy" size={15} />
        {bulk.duplicate}
      </button>
      <button type="button" className="btn btn-line" onClick={props.onRemove}>
        <Icon name="trash" size={15} />
        {bulk.remove}
      </button>
      <button type="button" className="btn" onClick={props.onClear}>
        {bulk.clear}
      </button>
    </div>
  );
}

type PanelProps = {
  readonly label: string;
  readonly doneLabel: string;
  readonly children: (close: () => void) => ReactNode;
};

function BulkPanel({ label, doneLabel, children }: PanelProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Popover
      isOpen={isOpen}
      onOpenChange={setOpen}
      label={
        <>
          {label}
          <Icon name="down" size={13} />
        </>
      }
      buttonClassName="btn btn-line"
      buttonRef={button}
      panelLabel={label}
      note={null}
      doneLabel={doneLabel}
    >
      <div className={styles.panel}>
        {children(() => {
          setOpen(false);
          button.current?.focus();
        })}
      </div>
    </Popover>
  );
}

const AS_IS = "";

type FieldsProps = Pick<Props, "content" | "names" | "messages" | "onSet">;

function FieldsForm({ content, names, messages: { bulk }, onSet }: FieldsProps) {
  const [lane, setLane] = useState<string>(AS_IS);
  const [status, setStatus] = useState<string>(AS_IS);
  const [importance, setImportance] = useState<string>(AS_IS);
  const { nameOf } = cellTextsOf(content, names);
  const asIs = { value: AS_IS, label: bulk.asIs };
  const chosen = STATUSES.find((one) => one === status);
  const fields: BulkFields = {
    ...(lane === AS_IS ? {} : { lane }),
    ...(chosen === undefined ? {} : { status: chosen }),
    ...(importance === AS_IS ? {} : { importance: Number(importance) }),
  };
  return (
    <>
      <ChoiceField
        label={bulk.topic}
        value={lane}
        options={[asIs, ...content.lanes.map(({ id }) => ({ value: id, label: nameOf("lanes", id) }))]}
        onChange={setLane}
      />
      <ChoiceField
        label={bulk.status}
        value={status}
        options={[asIs, ...STATUSES.map((one) => ({ value: one, label: names.statusNames[one] }))]}
        onChange={setStatus}
      />
      <ChoiceField
        label={bulk.importance}
        value={importance}
        options={[asIs, ...["5", "4", "3", "2", "1"].map((one) => ({ value: one, label: one }))]}
        onChange={setImportance}
      />
      <button
        type="button"
        className="btn btn-solid"
        aria-disabled={Object.keys(fields).length === 0}
        onClick={() => {
          if (Object.keys(fields).length > 0) onSet(fields);
        }}
      >
        {bulk.apply}
      </button>
    </>
  );
}

type TagsProps = Pick<Props, "content" | "selected" | "messages" | "onTag">;

function TagsForm({ content, selected, messages: { bulk }, onTag }: TagsProps) {
  const [tag, setTag] = useState("");
  const id = useId();
  const known = tagsOf(content, selected);
  const isIn = known.includes(tag.trim());
  return (
    <>
      <Field label={bulk.tag} controlId={id}>
        <Input
          id={id}
          value={tag}
          dir="auto"
          autoComplete="off"
          list={known.length > 0 ? `${id}-tags` : undefined}
          onChange={(event) => setTag(event.currentTarget.value)}
        />
      </Field>
      <datalist id={`${id}-tags`}>
        {known.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </datalist>
      <div className={styles.pair}>
        <button
          type="button"
          className="btn btn-solid"
          aria-disabled={tag.trim() === ""}
          onClick={() => {
            if (tag.trim() !== "") onTag(tag.trim(), true);
          }}
        >
          {bulk.addTag}
        </button>
        <button
          type="button"
          className="btn btn-line"
          aria-disabled={!isIn}
          onClick={() => {
            if (isIn) onTag(tag.trim(), false);
          }}
        >
          {bulk.removeTag}
        </button>
      </div>
    </>
  );
}
