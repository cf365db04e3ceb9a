/** A step in the editor: its position, what it shows and, when expanded, its texts. */
import { type KeyboardEvent, type PointerEvent, useId } from "react";
import { formatEventDate } from "../../i18n/format-date";
import type { UserStoryMessages } from "../../i18n/lazy-messages";
import { useLang, useMessages } from "../../i18n/react";
import { pickText } from "../../model/localized";
import { type StepField, setCore, setStepText } from "../../model/stories/edit-user-story";
import { type Step, eventOfUserStep } from "../../model/stories/story";
import type { Lang } from "../../model/links/view-link";
import { selectChronicle } from "../../store/selectors/filtered";
import { useApp } from "../../store/react";
import { Checkbox } from "../../ui/Checkbox";
import { Glyph } from "../../ui/Glyph";
import { Icon } from "../../ui/Icon";
import { BilingualField } from "./BilingualField";
import { StepMapFields } from "./StepMapFields";
import { useUserStoryActions } from "./use-user-stories";
import styles from "./StepRows.module.css";

type Props = {
  readonly storyId: string;
  readonly step: Step;
  readonly index: number;
  readonly count: number;
  readonly title: string;
  readonly messages: UserStoryMessages;
  readonly langs: readonly Lang[];
  readonly isOpen: boolean;
  readonly isHeld: boolean;
  readonly drop: "before" | "after" | undefined;
  readonly onOpen: () => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
  readonly onGrip: (event: PointerEvent<HTMLElement>) => void;
};

const LINES: Readonly<Record<StepField, number>> = { headline: 1, question: 2, note: 4 };
const FIELDS = ["headline", "question", "note"] as const;

export function StepRow(props: Props) {
  const { step, index, count, title, messages, isOpen, isHeld, drop, onOpen, onMove, onRemove, onGrip } = props;
  const { editor } = messages;
  const partId = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    // On some systems these keys move the text cursor.
    if (event.target instanceof Element && event.target.matches("input[type=text], textarea")) return;
    event.preventDefault();
    onMove(index + (event.key === "ArrowUp" ? -1 : 1));
  };
  return (
    // Alt with an arrow works from any of its buttons.
    <li
      className={styles.row}
      data-step={index + 1}
      data-held={isHeld ? "" : undefined}
      data-drop={drop}
      onKeyDown={onKeyDown}
    >
      <div className={styles.line}>
        <span className={styles.grip} title={editor.drag} data-grip="" onPointerDown={onGrip}>
          <Icon name="grip" />
        </span>
        <span className={`${styles.place} num`} aria-label={editor.step(index + 1)} role="img">
          {index + 1}
        </span>
        <button
          type="button"
          className={styles.open}
          aria-expanded={isOpen}
          aria-controls={isOpen ? partId : undefined}
          onClick={onOpen}
        >
          <span className={styles.title} dir="auto">
            {title}
          </span>
          <Shown step={step} title={title} messages={messages} />
        </button>
        <span className={styles.rowActions}>
          <button
            type="button"
            className="btn btn-square"
            aria-label={editor.up(title)}
            aria-disabled={index === 0}
            onClick={() => onMove(index - 1)}
          >
            <Icon name="up" />
          </button>
          <button
            type="button"
            className="btn btn-square"
            aria-label={editor.down(title)}
            aria-disabled={index === count - 1}
            onClick={() => onMove(index + 1)}
          >
            <Icon name="down" />
          </button>
          <button
            type="button"
            className="btn btn-square"
            data-action="remove"
            aria-label={editor.remove(title)}
            onClick={onRemove}
          >
            <Icon name="close" size={14} />
          </button>
        </span>
      </div>
      {isOpen && <Texts {...props} partId={partId} />}
    </li>
  );
}

/** The date of its event, or that it has none, and which texts it has. */
function Shown({ step, title, messages: { editor } }: Pick<Props, "step" | "title" | "messages">) {
  const chronicle = useApp(selectChronicle);
  const { dates } = useMessages();
  const lang = useLang();
  const event = chronicle && eventOfUserStep(chronicle, step);
  const laneIndex = event ? chronicle.lanes.findIndex(({ id }) => id === event.lane) : -1;
  const kind = step.map ? editor.map : step.event === undefined ? editor.card : undefined;
  const facts = [
    event && formatEventDate(event.date, lang, dates),
    kind !== undefined && title !== kind ? kind : undefined,
    step.question === undefined ? undefined : editor.hasQuestion,
    step.note === undefined ? undefined : editor.hasNote,
    step.core ? editor.isCore : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <span className={`${styles.facts} num`}>
      {event && <Glyph laneIndex={laneIndex} status={event.status} contested={event.contested} size={13} />}
      {facts.join(" · ")}
      {step.event !== undefined && !event && <b className={styles.gone}>{editor.gone(step.event)}</b>}
    </span>
  );
}

function Texts({ storyId, step, index, messages, langs, title, partId }: Props & { readonly partId: string }) {
  const actions = useUserStoryActions();
  const chronicle = useApp(selectChronicle);
  const event = chronicle && eventOfUserStep(chronicle, step);
  return (
    <div id={partId} className={styles.texts} role="group" aria-label={messages.editor.change(title)}>
      {FIELDS.map((field) => (
        <BilingualField
          key={field}
          field={field}
          text={step[field]}
          langs={langs}
          messages={messages}
          lines={LINES[field]}
          {...(field === "headline" && event ? { placeholder: (lang: Lang) => pickText(event.title, lang).text } : {})}
          onChange={(lang, value) =>
            actions.change(storyId, (now) => setStepText(now, index, field, lang, value), `${index} ${field} ${lang}`)
          }
        />
      ))}
      {step.map && <StepMapFields storyId={storyId} step={step} index={index} messages={messages} />}
      <Checkbox
        name={messages.editor.core}
        isTicked={step.core}
        onToggle={() => actions.change(storyId, (now) => setCore(now, index, !step.core))}
      />
    </div>
  );
}
