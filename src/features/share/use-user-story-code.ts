import { useEffect, useState } from "react";
import { packStory } from "../../model/stories/story-code";
import { selectShownDraft } from "../../store/user-stories/selectors";
import { useApp } from "../../store/react";

/** The shown user story, packed for a URL: other browsers cannot find it by its id. */
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
