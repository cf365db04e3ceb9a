import { useEffect, useMemo, useRef, useState } from "react";
import { type StorySummary, summaryOf } from "../../model/stories/user-story";
import type { Story } from "../../model/chronicle/chronicle";
import type { StoryDraft } from "../../store/user-stories/slice";
import { selectChronicleName } from "../../store/user-stories/selectors";
import { useApp } from "../../store/react";
import { useUserStoryActions } from "./use-user-stories";

type Listed = Awaited<ReturnType<ReturnType<typeof useUserStoryActions>["list"]>>;

export type Summaries = {
  /** Unsaved drafts first, then stories of this chronicle, then the rest; each group by the time of its last save. */
  readonly summaries: readonly StorySummary[];
  /** The result of the storage; `undefined` until it has answered. */
  readonly stored: Listed | undefined;
};

/** Keeps the objects of unchanged stories, so that their memoized list items do not render again. */
function reuseSummaries(stored: Listed, before: Listed | undefined): Listed {
  if (!stored.ok || !before?.ok) return stored;
  const known = new Map(before.summaries.map((summary) => [summary.id, summary]));
  const summaries = stored.summaries.map((summary) => {
    const old = known.get(summary.id);
    return old?.version === summary.version && old.savedMs === summary.savedMs ? old : summary;
  });
  return { ...stored, summaries };
}

const unsavedSummaries = new WeakMap<Story, StorySummary>();
function unsavedSummary(draft: StoryDraft): StorySummary {
  const summary = unsavedSummaries.get(draft.story) ?? summaryOf(draft, 0);
  unsavedSummaries.set(draft.story, summary);
  return summary;
}

/** All saved stories, and the drafts on the page that are not saved yet. */
export function useSummaries(): Summaries {
  const actions = useUserStoryActions();
  const changes = useApp((s) => s.userStories.changes);
  const drafts = useApp((s) => s.userStories.drafts);
  const here = useApp(selectChronicleName)?.key;
  const [answer, setAnswer] = useState<{ readonly stored: Listed; readonly asOf: number }>();
  const latest = useRef(changes);
  const isLoading = useRef(false);
  useEffect(() => {
    latest.current = changes;
    if (isLoading.current) return;
    // One request at a time: while a file of many stories is imported, each save is a change.
    const load = async () => {
      isLoading.current = true;
      for (let asOf = -1; asOf !== latest.current;) {
        asOf = latest.current;
        const stored = await actions.list();
        setAnswer((before) => ({ stored: reuseSummaries(stored, before?.stored), asOf }));
      }
      isLoading.current = false;
    };
    void load();
  }, [actions, changes]);
  const stored = answer?.stored;
  const isOld = answer?.asOf !== changes;
  const summaries = useMemo(() => {
    const listed = stored?.ok ? stored.summaries : [];
    const known = new Set(listed.map(({ id }) => id));
    // A draft saved since the last answer stays in the list until the next answer has it.
    const unsaved = [...drafts.values()].filter(
      ({ saveState, story }) =>
        saveState.status !== "transient" && (isOld || saveState.status !== "saved") && !known.has(story.id),
    );
    const rank = ({ chronicle, savedMs }: StorySummary) => (chronicle.key === here ? 0 : 1) + (savedMs === 0 ? -2 : 0);
    return [...unsaved.map(unsavedSummary), ...listed].sort((a, b) => rank(a) - rank(b) || b.savedMs - a.savedMs);
  }, [stored, isOld, drafts, here]);
  return { summaries, stored };
}
