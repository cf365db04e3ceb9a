/** All stories with duration and audience; each can be read step by step or presented. */
import { type ComponentType, type ReactNode, useState } from "react";
import { FileText, Text, useLazyMessages, usePick } from "../../i18n/react";
import { type StoryMessages, loadStoryMessages } from "../../i18n/lazy-messages";
import type { Chronicle, Story } from "../../model/chronicle/chronicle";
import { eventOfStep, storiesOf, wholeOf } from "../../model/stories/story";
import { selectChronicle } from "../../store/selectors/filtered";
import { useActions, useApp } from "../../store/react";
import { Dialog } from "../../ui/Dialog";
import { ItemList, ItemRow } from "../../ui/ItemList";
import { SegmentedControl } from "../../ui/SegmentedControl";
import styles from "./Stories.module.css";

/** Slots for user stories, rendered by another feature. */
export type UserStorySlots = {
  readonly list: ReactNode;
  readonly footer: ReactNode;
  /** Actions for each story of the chronicle. */
  readonly StoryActions: ComponentType<{ readonly story: Story; readonly onClose: () => void }>;
};

type Props = { readonly isOpen: boolean; readonly onClose: () => void; readonly userStories?: UserStorySlots };

export function StoryPicker({ isOpen, onClose, userStories }: Props) {
  const messages = useLazyMessages(loadStoryMessages);
  const chronicle = useApp(selectChronicle);
  if (!messages || !chronicle) return null;
  const { picker } = messages;
  return (
    <Dialog
      isOpen={isOpen}
      isSheet
      isToRead
      title={picker.title}
      closeLabel={picker.close}
      onClose={onClose}
      footer={userStories?.footer}
    >
      {userStories?.list}
      <p className={styles.intro}>{chronicle.stories.length === 0 ? picker.none : picker.intro}</p>
      <ItemList>
        {chronicle.stories.map((story) => (
          <Choice
            key={story.id}
            story={story}
            chronicle={chronicle}
            messages={messages}
            onClose={onClose}
            StoryActions={userStories?.StoryActions}
          />
        ))}
      </ItemList>
    </Dialog>
  );
}

type ChoiceProps = {
  readonly story: Story;
  readonly chronicle: Chronicle;
  readonly messages: StoryMessages;
  readonly onClose: () => void;
  readonly StoryActions?: UserStorySlots["StoryActions"] | undefined;
};

function Choice({ story: whole, chronicle, messages: { picker }, onClose, StoryActions }: ChoiceProps) {
  const current = useApp((s) => s.story);
  const { goToStep, setMode, setPaper } = useActions();
  const pick = usePick();
  const short = storiesOf(chronicle).find((one) => wholeOf(chronicle, one) === whole);
  const [isShort, setShort] = useState(current !== undefined && current.id === short?.id);
  const story = isShort && short ? short : whole;
  const at = current?.id === story.id ? current.step : 1;
  const sensitive = story.steps.filter((step) => eventOfStep(chronicle, step)?.contentNote !== undefined).length;
  const begin = (isPresenting: boolean) => {
    onClose();
    goToStep({ id: story.id, step: at });
    if (isPresenting) setMode("present");
  };
  const print = () => {
    onClose();
    goToStep({ id: story.id, step: at });
    setMode("paper");
    setPaper({ sheet: "student" });
  };
  const facts = [
    picker.steps(story.steps.length),
    story.minutes === undefined ? undefined : picker.minutes(story.minutes),
  ].filter((fact) => fact !== undefined);
  return (
    <ItemRow
      name={pick(whole.title).text}
      title={<Text of={whole.title} />}
      actions={
        <>
          {short && (
            <SegmentedControl
              label={picker.version}
              value={isShort ? "short" : "whole"}
              options={(["whole", "short"] as const).map((value) => ({ value, label: picker[value] }))}
              onChange={(version) => setShort(version === "short")}
            />
          )}
          <button type="button" className="btn btn-line" onClick={print}>
            {picker.print}
          </button>
          <button type="button" className="btn btn-line" onClick={() => begin(false)}>
            {at > 1 ? picker.goOn(at) : picker.read}
          </button>
          <button type="button" className="btn btn-solid" onClick={() => begin(true)}>
            {picker.present}
          </button>
          {StoryActions && <StoryActions story={whole} onClose={onClose} />}
        </>
      }
    >
      {whole.summary !== undefined && (
        <p>
          <Text of={whole.summary} />
        </p>
      )}
      <p className={styles.facts}>
        {facts.join(" · ")}
        {story.audience !== undefined && (
          <>
            {` · ${picker.forWhom}: `}
            <FileText>{pick(story.audience).text}</FileText>
          </>
        )}
      </p>
      {sensitive > 0 && <p className={styles.facts}>{picker.sensitive(sensitive)}</p>}
    </ItemRow>
  );
}
