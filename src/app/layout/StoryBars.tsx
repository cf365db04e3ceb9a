/** Over the timeline: the story that is being made, else the one that is read. */
import { CollectBar } from "../../features/user-stories/CollectBar";
import { UserStoryMark } from "../../features/user-stories/UserStoryMark";
import { StoryBar } from "../../features/stories/StoryBar";
import { useApp } from "../../store/react";

export function StoryBars() {
  const isCollecting = useApp(({ userStories }) => userStories.collectingId !== undefined);
  return isCollecting ? <CollectBar /> : <StoryBar mark={<UserStoryMark />} />;
}
