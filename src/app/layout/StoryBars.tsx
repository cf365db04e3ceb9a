/** Over the timeline: the story that is being made, else the one that is read. */
import { MakingBar } from "../../features/own-stories/MakingBar";
import { OwnMark } from "../../features/own-stories/OwnMark";
import { StoryBar } from "../../features/stories/StoryBar";
import { useApp } from "../../store/react";

export function StoryBars() {
  const isMaking = useApp(({ own }) => own.makingId !== undefined);
  return isMaking ? <MakingBar /> : <StoryBar mark={<OwnMark />} />;
}
