import { useMessages, usePick } from "../../../i18n/react";
import { STATUSES } from "../../../model/chronicle/schema";
import { withField } from "../../../model/edit-values";
import { type Area, type Route, type ShapeKind, positionCount } from "../../../model/geometry/geometry";
import { Icon } from "../../../ui/Icon";
import { ItemTextFields } from "./ItemTextFields";
import { SelectField } from "./SelectField";
import { useEventForm } from "./use-event-form";
import styles from "./EventForm.module.css";

type Props = { readonly kind: ShapeKind; readonly shape: Route | Area; readonly onRemove: () => void };

/** What is said about a route or an area: its name, how certain it is, who says so, and its source. */
export function ShapeFields({ kind, shape, onRemove }: Props) {
  const { event, messages, change } = useEventForm();
  const { statuses } = useMessages();
  const pick = usePick();
  const { shapes: texts } = messages;
  const name = texts.kinds[kind];
  const { geometry, label, status, claimedBy, source } = shape;
  const set = (next: Route | Area, field?: string) =>
    change((now) => withField(now, kind, next), field && `${kind} ${field}`);
  const sources = event.sources.filter(({ id }) => id !== undefined);
  return (
    <div className={`${styles.item} ${styles.itemFields}`} role="group" aria-label={name}>
      <p className={styles.hint}>
        <b>{name}</b> · <span className="num">{texts.positions(positionCount(geometry))}</span>
      </p>
      <ItemTextFields
        label={texts.label}
        text={label}
        onChange={(text, field) => set(withField(shape, "label", text), `label ${field}`)}
      />
      <SelectField
        label={texts.status}
        value={status ?? "event"}
        options={[
          { value: "event", label: texts.asEvent },
          ...STATUSES.map((value) => ({ value, label: statuses[value] })),
        ]}
        onChange={(value) => set(withField(shape, "status", value === "event" ? undefined : value))}
      />
      {((status !== undefined && status !== "confirmed") || claimedBy !== undefined) && (
        <ItemTextFields
          label={messages.status.claimedBy}
          text={claimedBy}
          onChange={(text, field) => set(withField(shape, "claimedBy", text), `claimedBy ${field}`)}
        />
      )}
      <SelectField
        label={texts.source}
        value={source ?? ""}
        options={[
          { value: "", label: texts.noSource },
          ...sources.map(({ id = "", title }, index) => ({
            value: id,
            label: pick(title).text || messages.sources.item(index + 1),
          })),
        ]}
        onChange={(id) => set(withField(shape, "source", id === "" ? undefined : id))}
      />
      <div className={styles.adding}>
        <button type="button" className="btn btn-line" onClick={onRemove}>
          <Icon name="trash" size={14} />
          {messages.removeItem(name)}
        </button>
      </div>
    </div>
  );
}
