import { useEffect, useState } from "react";
import { useApp } from "../../store/react";
import type { DraftList } from "../../store/user-chronicles/draft-list";
import { useUserChronicleActions } from "./use-user-chronicles";

/** Those that are not saved first, for they can be lost; then the latest. */
const rankOf = ({ savedMs }: { readonly savedMs: number }) => (savedMs === 0 ? Number.MAX_SAFE_INTEGER : savedMs);

/** All drafts. @returns `undefined` until the storage has answered */
export function useDraftSummaries(): DraftList | undefined {
  const actions = useUserChronicleActions();
  const changes = useApp((s) => s.userChronicles.changes);
  const drafts = useApp((s) => s.userChronicles.drafts);
  const [stored, setStored] = useState<DraftList>();
  useEffect(() => {
    let isStale = false;
    void actions.list().then((listed) => {
      if (isStale) return;
      const summaries = [...listed.summaries].sort((a, b) => rankOf(b) - rankOf(a));
      setStored({ ...listed, summaries });
    });
    return () => {
      isStale = true;
    };
  }, [actions, changes, drafts]);
  return stored;
}
