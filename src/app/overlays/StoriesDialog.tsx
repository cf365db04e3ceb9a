/** All stories: those of the chronicle and those of the reader's own. */
import { CopyAndEdit, OwnFoot } from "../../features/user-stories/UserStoriesFooter";
import { OwnList } from "../../features/user-stories/UserStoryList";
import { StoryPicker } from "../../features/stories/StoryPicker";
import { ownStoriesOf } from "../../store/user-stories/user-stories";
import { selectChronicle } from "../../store/selectors/filtered";
import { useApp, useAppStore } from "../../store/react";
import { chooseFile } from "../files/choose-file";

export function StoriesDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStore();
  const hasOthers = useApp((s) => (selectChronicle(s)?.stories.length ?? 0) > 0);
  const openFile = () => chooseFile((file) => void ownStoriesOf(store).import(file));
  return (
    <StoryPicker
      isOpen
      onClose={onClose}
      own={{
        list: <OwnList onClose={onClose} hasOthers={hasOthers} />,
        foot: <OwnFoot onClose={onClose} onOpenFile={openFile} />,
        Beside: CopyAndEdit,
      }}
    />
  );
}
