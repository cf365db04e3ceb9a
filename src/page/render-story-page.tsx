/** The page of one story as a document. */
import { type ReadingFrame, renderReadingPage } from "./ReadingPage";
import { StoryPage, type StoryPageProps } from "./StoryPage";

export const renderStoryPage = (frame: ReadingFrame, content: StoryPageProps): string =>
  renderReadingPage(frame, <StoryPage {...content} />);
