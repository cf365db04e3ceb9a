import { useEffect, useMemo, useState } from "react";
import { type OwnHead, headOf } from "../../model/own-story";
import { selectChronicleName } from "../../store/own-stories/select-own";
import { useApp } from "../../store/react";
import { useOwn } from "./use-own";

type Listed = Awaited<ReturnType<ReturnType<typeof useOwn>["list"]>>;

export type Heads = {
  /** Those of this chronicle first, then by when they were saved; what is not saved yet comes first of all. */
  readonly heads: readonly OwnHead[];
  /** What the browser answered; nothing before it has. */
  readonly kept: Listed | undefined;
};

/** All stories that this browser keeps, and those on the page that it does not. */
export function useHeads(): Heads {
  const own = useOwn();
  const changes = useApp((s) => s.own.changes);
  const drafts = useApp((s) => s.own.drafts);
  const here = useApp(selectChronicleName)?.key;
  const [kept, setKept] = useState<Listed>();
  useEffect(() => {
    let isStale = false;
    void own.list().then((listed) => !isStale && setKept(listed));
    return () => {
      isStale = true;
    };
  }, [own, changes]);
  const heads = useMemo(() => {
    const listed = kept?.ok ? kept.heads : [];
    const known = new Set(listed.map(({ id }) => id));
    const unsaved = [...drafts.values()].filter(
      ({ keep, story }) => keep.status !== "loose" && keep.status !== "saved" && !known.has(story.id),
    );
    const rank = ({ chronicle, savedMs }: OwnHead) => (chronicle.key === here ? 0 : 1) + (savedMs === 0 ? -2 : 0);
    return [...unsaved.map((draft) => headOf(draft, 0)), ...listed].sort(
      (a, b) => rank(a) - rank(b) || b.savedMs - a.savedMs,
    );
  }, [kept, drafts, here]);
  return { heads, kept };
}
