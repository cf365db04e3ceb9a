/** What the map of a step shows, and whether its events come one after the other. */
import { formatPeriod } from "../../i18n/format-period";
import type { UserStoryMessages } from "../../i18n/lazy-messages";
import { useLang, usePick } from "../../i18n/react";
import { setStepMap } from "../../model/stories/edit-user-story";
import { playbackSeconds } from "../../model/stories/step-map";
import { type Step, windowOfStep } from "../../model/stories/story";
import { selectChronicle } from "../../store/selectors/filtered";
import { useApp } from "../../store/react";
import { Checkbox } from "../../ui/Checkbox";
import { Icon } from "../../ui/Icon";
import { useShownMap } from "./use-shown-map";
import { useUserStoryActions } from "./use-user-stories";
import styles from "./StepRows.module.css";

type Props = {
  readonly storyId: string;
  readonly step: Step;
  readonly index: number;
  readonly messages: UserStoryMessages;
};

export function StepMapFields({ storyId, step, index, messages }: Props) {
  const { editor } = messages;
  const actions = useUserStoryActions();
  const shownMap = useShownMap();
  const shows = useMapInWords(step, messages);
  const { map } = step;
  if (!map) return null;
  const isPlayed = playbackSeconds(map) !== undefined;
  return (
    <div className={styles.map}>
      <p className="num">{shows}</p>
      <button
        type="button"
        className="btn btn-line"
        onClick={() =>
          actions.change(storyId, (now) => {
            const { playback } = now.steps[index]?.map ?? {};
            return setStepMap(now, index, { ...shownMap(), ...(playback === undefined ? {} : { playback }) });
          })
        }
      >
        <Icon name="fit" size={14} />
        {editor.takeMap}
      </button>
      <Checkbox
        name={editor.playMap}
        isTicked={isPlayed}
        onToggle={() =>
          actions.change(storyId, (now) => {
            const { playback: _before, ...rest } = now.steps[index]?.map ?? {};
            return setStepMap(now, index, isPlayed ? rest : { ...rest, playback: true });
          })
        }
      />
    </div>
  );
}

/** "Feb – Jun 2022 · a chosen part of the map". */
function useMapInWords(step: Step, { editor }: UserStoryMessages): string {
  const chronicle = useApp(selectChronicle);
  const lang = useLang();
  const pick = usePick();
  const { region } = step.map ?? {};
  const window = chronicle && windowOfStep(chronicle, step, chronicle.digest.limits);
  const period = window ? formatPeriod(window, lang, chronicle.digest.range) : editor.mapShows.all;
  const names = region?.places?.map((id) => pick(chronicle?.places.get(id)?.name ?? id).text).join(", ");
  const where = names ?? (region ? editor.mapShows.region : editor.mapShows.places);
  return `${period} · ${where}`;
}
