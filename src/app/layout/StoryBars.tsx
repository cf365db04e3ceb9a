/** Above the timeline: the draft that events are picked for, else the open story. */
import { CollectBar } from "../../features/user-stories/CollectBar";
import { UserStoryMark } from "../../features/user-stories/UserStoryMark";
import { StoryBar } from "../../features/stories/StoryBar";
import { useApp } from "../../store/react";

export function StoryBars() {
  const isCollecting = useApp(({ userStories }) => userStories.collectingId !== undefined);
  return isCollecting ? <CollectBar /> : <StoryBar mark={<UserStoryMark />} />;
}
