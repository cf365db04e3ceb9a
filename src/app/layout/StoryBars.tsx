/** Over the timeline: the story that is being made, else the one that is read. */
import { MakingBar } from "../../features/user-stories/CollectBar";
import { OwnMark } from "../../features/user-stories/UserStoryMark";
import { StoryBar } from "../../features/stories/StoryBar";
import { useApp } from "../../store/react";

export function StoryBars() {
  const isMaking = useApp(({ own }) => own.makingId !== undefined);
  return isMaking ? <MakingBar /> : <StoryBar mark={<OwnMark />} />;
}
