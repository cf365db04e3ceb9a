import { useEffect, useMemo, useRef, useState } from "react";
import { type StorySummary, summaryOf } from "../../model/stories/user-story";
import type { Story } from "../../model/chronicle/chronicle";
import type { StoryDraft } from "../../store/user-stories/slice";
import { selectChronicleName } from "../../store/user-stories/selectors";
import { useApp } from "../../store/react";
import { useUserStoryActions } from "./use-user-stories";

type Listed = Awaited<ReturnType<ReturnType<typeof useUserStoryActions>["list"]>>;

export type Heads = {
  /** Those of this chronicle first, then by when they were saved; what is not saved yet comes first of all. */
  readonly heads: readonly StorySummary[];
  /** What the browser answered; nothing before it has. */
  readonly kept: Listed | undefined;
};

/** The same object for a story that has not changed: its entry in the list is not drawn anew then. */
function reuseHeads(kept: Listed, before: Listed | undefined): Listed {
  if (!kept.ok || !before?.ok) return kept;
  const known = new Map(before.summaries.map((head) => [head.id, head]));
  const heads = kept.summaries.map((head) => {
    const old = known.get(head.id);
    return old?.version === head.version && old.savedMs === head.savedMs ? old : head;
  });
  return { ...kept, summaries: heads };
}

const unsavedHeads = new WeakMap<Story, StorySummary>();
function unsavedHead(draft: StoryDraft): StorySummary {
  const head = unsavedHeads.get(draft.story) ?? summaryOf(draft, 0);
  unsavedHeads.set(draft.story, head);
  return head;
}

/** All stories that this browser keeps, and those on the page that it does not. */
export function useHeads(): Heads {
  const actions = useUserStoryActions();
  const changes = useApp((s) => s.userStories.changes);
  const drafts = useApp((s) => s.userStories.drafts);
  const here = useApp(selectChronicleName)?.key;
  const [answer, setAnswer] = useState<{ readonly kept: Listed; readonly asOf: number }>();
  const latest = useRef(changes);
  const isAsking = useRef(false);
  useEffect(() => {
    latest.current = changes;
    if (isAsking.current) return;
    // One question at a time: while a file of many stories is taken in, each save is a change.
    const ask = async () => {
      isAsking.current = true;
      for (let asOf = -1; asOf !== latest.current;) {
        asOf = latest.current;
        const kept = await actions.list();
        setAnswer((before) => ({ kept: reuseHeads(kept, before?.kept), asOf }));
      }
      isAsking.current = false;
    };
    void ask();
  }, [actions, changes]);
  const kept = answer?.kept;
  const isOld = answer?.asOf !== changes;
  const heads = useMemo(() => {
    const listed = kept?.ok ? kept.summaries : [];
    const known = new Set(listed.map(({ id }) => id));
    // What has been saved since the answer is in the next one, and never leaves the list between them.
    const unsaved = [...drafts.values()].filter(
      ({ saveState, story }) =>
        saveState.status !== "transient" && (isOld || saveState.status !== "saved") && !known.has(story.id),
    );
    const rank = ({ chronicle, savedMs }: StorySummary) => (chronicle.key === here ? 0 : 1) + (savedMs === 0 ? -2 : 0);
    return [...unsaved.map(unsavedHead), ...listed].sort((a, b) => rank(a) - rank(b) || b.savedMs - a.savedMs);
  }, [kept, isOld, drafts, here]);
  return { heads, kept };
}
