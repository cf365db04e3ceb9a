/** The dialog of all stories: those of the chronicle and user stories. */
import { CopyAndEdit, UserStoriesFooter } from "../../features/user-stories/UserStoriesFooter";
import { UserStoryList } from "../../features/user-stories/UserStoryList";
import { StoryPicker } from "../../features/stories/StoryPicker";
import { userStoryActionsOf } from "../../store/user-stories/user-stories";
import { selectChronicle } from "../../store/selectors/filtered";
import { useApp, useAppStore } from "../../store/react";
import { chooseFile } from "../files/choose-file";

export function StoriesDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStore();
  const hasOthers = useApp((s) => (selectChronicle(s)?.stories.length ?? 0) > 0);
  const openFile = () => chooseFile((file) => void userStoryActionsOf(store).importFile(file));
  return (
    <StoryPicker
      isOpen
      onClose={onClose}
      userStories={{
        list: <UserStoryList onClose={onClose} hasOthers={hasOthers} />,
        footer: <UserStoriesFooter onClose={onClose} onOpenFile={openFile} />,
        StoryActions: CopyAndEdit,
      }}
    />
  );
}
