/** The steps in order: moved by buttons, by Alt with an arrow, or by dragging; each expands to its texts. */
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { UserStoryMessages } from "../../i18n/lazy-messages";
import { usePick } from "../../i18n/react";
import type { Story } from "../../model/chronicle/chronicle";
import { moveStep } from "../../model/stories/edit-user-story";
import { type Step, eventOfUserStep } from "../../model/stories/story";
import type { Lang } from "../../model/links/view-link";
import { selectChronicle } from "../../store/selectors/filtered";
import { useApp } from "../../store/react";
import { StepRow } from "./StepRow";
import { dropAt, useListDrag } from "../../ui/use-list-drag";
import { useUserStoryActions } from "./use-user-stories";
import styles from "./StepRows.module.css";

type Props = {
  readonly story: Story;
  readonly messages: UserStoryMessages;
  readonly langs: readonly Lang[];
  /** Announces a change to screen readers. */
  readonly onAnnounce: (text: string) => void;
};

/** React keys that move with the step: its event or card, numbered among equal ones. */
function keysOf(steps: readonly Step[]): readonly string[] {
  const seen = new Map<string, number>();
  return steps.map(({ event, card }) => {
    const name = event ?? `card:${card}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return `${name}#${nth}`;
  });
}

export function StepRows({ story, messages, langs, onAnnounce }: Props) {
  const actions = useUserStoryActions();
  const pick = usePick();
  const chronicle = useApp(selectChronicle);
  const { id, steps } = story;
  const { editor } = messages;
  const rows = useRef<HTMLOListElement>(null);
  const [openKey, setOpenKey] = useState<string>();
  const keys = keysOf(steps);
  const titleOf = (step: Step, index: number): string =>
    pick(step.headline ?? (chronicle && eventOfUserStep(chronicle, step)?.title)).text ||
    (step.event === undefined ? (step.map ? editor.map : editor.card) : (step.event ?? editor.step(index + 1)));

  // Moving the row in the DOM may blur its focused button.
  const held = useRef<Element>(undefined);
  useLayoutEffect(() => {
    const element = held.current;
    held.current = undefined;
    if (element instanceof HTMLElement && element.isConnected && document.activeElement !== element) element.focus();
  }, [steps]);

  const move = useCallback(
    (from: number, to: number) => {
      const step = steps[from];
      if (!step || to < 0 || to >= steps.length) return;
      held.current = document.activeElement ?? undefined;
      actions.change(id, (now) => moveStep(now, from, to));
      onAnnounce(editor.moved(titleOf(step, from), to + 1, steps.length));
    },
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [actions, id, steps, editor, onAnnounce],
  );
  const { drag, begin } = useListDrag(rows, move);

  const remove = (index: number) => {
    const step = steps[index];
    if (!step) return;
    actions.removeStep(id, index);
    onAnnounce(editor.removed(titleOf(step, index)));
    // Focus goes to the step that has taken its position, or to Undo.
    requestAnimationFrame(() => {
      const next = rows.current?.children[Math.min(index, steps.length - 2)];
      const button = next?.querySelector<HTMLElement>("[data-action=remove]");
      (button ?? document.querySelector<HTMLElement>("[data-undo]"))?.focus();
    });
  };

  if (steps.length === 0) return <p className={styles.none}>{editor.none}</p>;
  return (
    <ol ref={rows} className={styles.rows} data-dragging={drag ? "" : undefined}>
      {steps.map((step, index) => {
        const key = keys[index] ?? "";
        return (
          <StepRow
            key={key}
            storyId={id}
            step={step}
            index={index}
            count={steps.length}
            title={titleOf(step, index)}
            messages={messages}
            langs={langs}
            isOpen={openKey === key}
            isHeld={drag?.from === index}
            drop={dropAt(drag, index, steps.length)}
            onOpen={() => setOpenKey(openKey === key ? undefined : key)}
            onMove={(to) => move(index, to)}
            onRemove={() => remove(index)}
            onGrip={(event) => begin(index, event)}
          />
        );
      })}
    </ol>
  );
}
