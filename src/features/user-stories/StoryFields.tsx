/** Title, summary, audience and duration of the story. */
import { useId } from "react";
import type { UserStoryMessages } from "../../i18n/lazy-messages";
import type { Story } from "../../model/chronicle/chronicle";
import { MAX_MINUTES, type StoryField, setMinutes, setStoryText } from "../../model/stories/edit-user-story";
import type { Lang } from "../../model/links/view-link";
import { BilingualField } from "./BilingualField";
import { useUserStoryActions } from "./use-user-stories";
import styles from "./StoryFields.module.css";

type Props = { readonly story: Story; readonly messages: UserStoryMessages; readonly langs: readonly Lang[] };

const LINES: Readonly<Record<StoryField, number>> = { title: 1, summary: 2, audience: 1 };
const FIELDS = ["title", "summary", "audience"] as const;

export function StoryFields({ story, messages, langs }: Props) {
  const actions = useUserStoryActions();
  const minutesId = useId();
  const { editor } = messages;
  return (
    <section aria-labelledby="editor-about">
      <h2 id="editor-about" className="visually-hidden">
        {editor.about}
      </h2>
      {FIELDS.map((field) => (
        <BilingualField
          key={field}
          field={field}
          text={story[field]}
          langs={langs}
          messages={messages}
          lines={LINES[field]}
          onChange={(lang, value) =>
            actions.change(story.id, (now) => setStoryText(now, field, lang, value), `${field} ${lang}`)
          }
        />
      ))}
      <div className={styles.minutes}>
        <label htmlFor={minutesId}>{editor.minutes}</label>
        <input
          id={minutesId}
          type="number"
          inputMode="numeric"
          min={1}
          max={MAX_MINUTES}
          value={story.minutes ?? ""}
          onChange={({ target }) => {
            const minutes = Math.round(Number(target.value));
            const isGood = target.value !== "" && minutes >= 1 && minutes <= MAX_MINUTES;
            if (isGood || target.value === "")
              actions.change(story.id, (now) => setMinutes(now, isGood ? minutes : undefined), "minutes");
          }}
        />
      </div>
    </section>
  );
}
