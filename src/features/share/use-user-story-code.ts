import { useEffect, useState } from "react";
import { packStory } from "../../model/stories/story-code";
import { selectShownDraft } from "../../store/user-stories/selectors";
import { useApp } from "../../store/react";

/** The story of the reader's own that is on show, packed for an address: no other browser knows it by its id. */
export function useUserStoryCode(): string | undefined {
  const draft = useApp(selectShownDraft);
  const [code, setCode] = useState<string>();
  useEffect(() => {
    let isStale = false;
    if (draft) void packStory(draft).then((made) => !isStale && setCode(made));
    else setCode(undefined);
    return () => {
      isStale = true;
    };
  }, [draft]);
  return draft && code;
}
