import { useEffect, useState } from "react";
import { useApp } from "../../store/react";
import { useUserChronicleActions } from "./use-user-chronicles";

type Listed = Awaited<ReturnType<ReturnType<typeof useUserChronicleActions>["list"]>>;

/** All saved drafts, the latest first. @returns `undefined` until the storage has answered */
export function useDraftSummaries(): Listed | undefined {
  const actions = useUserChronicleActions();
  const changes = useApp((s) => s.userChronicles.changes);
  const [stored, setStored] = useState<Listed>();
  useEffect(() => {
    let isStale = false;
    void actions.list().then((listed) => {
      if (isStale) return;
      setStored(
        listed.ok ? { ...listed, summaries: [...listed.summaries].sort((a, b) => b.savedMs - a.savedMs) } : listed,
      );
    });
    return () => {
      isStale = true;
    };
  }, [actions, changes]);
  return stored;
}
