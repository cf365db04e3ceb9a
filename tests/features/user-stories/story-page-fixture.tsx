/** The parts of the page that show user stories, with a real store and storage. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { type RenderResult, act, render } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, vi } from "vitest";
import { CollectBar } from "../../../src/features/user-stories/CollectBar";
import { StoryEditor } from "../../../src/features/user-stories/StoryEditor";
import { CopyAndEdit, UserStoriesFooter } from "../../../src/features/user-stories/UserStoriesFooter";
import { UserStoryList } from "../../../src/features/user-stories/UserStoryList";
import { UserStoryMark } from "../../../src/features/user-stories/UserStoryMark";
import type { Story } from "../../../src/model/chronicle/chronicle";
import { eventStep } from "../../../src/model/stories/edit-user-story";
import type { AppStore } from "../../../src/store/app-store";
import { StoreProvider, useApp } from "../../../src/store/react";
import { type UserStoryActions, userStoryActionsOf } from "../../../src/store/user-stories/user-stories";
import { stubScreen } from "../../app/page-fixture";
import { loadedStore } from "../../fixtures/chronicles/small";
import { InEnglish } from "../../fixtures/in-english";

export const onClose = vi.fn();
export const onOpenFile = vi.fn();
/** Stories of the chronicle. */
const OF_CHRONICLE: Story = { id: "given", title: { en: "Given" }, steps: [eventStep("minsk"), eventStep("speech")] };

function Parts({ hasList }: { readonly hasList: boolean }) {
  const mode = useApp((s) => s.mode);
  const isCollecting = useApp((s) => s.userStories.collectingId !== undefined);
  if (mode === "edit") return <StoryEditor />;
  return (
    <>
      {isCollecting ? <CollectBar /> : <UserStoryMark />}
      {hasList && <UserStoryList onClose={onClose} hasOthers />}
      {hasList && <UserStoriesFooter onClose={onClose} onOpenFile={onOpenFile} />}
      {hasList && <CopyAndEdit story={OF_CHRONICLE} onClose={onClose} />}
    </>
  );
}

export type StoryPage = RenderResult & {
  readonly store: AppStore;
  readonly actions: UserStoryActions;
  readonly user: UserEvent;
};

const opened: UserStoryActions[] = [];
export const downloads: { readonly name: string; readonly content: Blob }[] = [];

function emptyBrowser(): void {
  globalThis.indexedDB = new IDBFactory();
  localStorage.clear();
  history.replaceState(null, "", "/");
  downloads.length = 0;
  onClose.mockClear();
  onOpenFile.mockClear();
  let content = new Blob();
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      content = blob;
      return "blob:a";
    },
    revokeObjectURL: () => {},
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    downloads.push({ name: this.download, content });
  });
}

async function leavePages(): Promise<void> {
  const pages = opened.splice(0);
  await act(async () => {
    await Promise.all(pages.map((actions) => actions.flush()));
    pages.forEach((actions) => actions.dispose());
  });
  vi.restoreAllMocks();
}

/** Every test of a file begins in an empty browser and ends with its pages closed. */
export function isolateTests(): void {
  beforeEach(() => {
    stubScreen();
    emptyBrowser();
  });
  afterEach(async () => {
    await leavePages();
    vi.unstubAllGlobals();
  });
}

export function openStoryPage({ hasList = false }: { readonly hasList?: boolean } = {}): StoryPage {
  const store = loadedStore();
  const actions = userStoryActionsOf(store);
  opened.push(actions);
  const result = render(
    <StoreProvider store={store}>
      <InEnglish>
        <Parts hasList={hasList} />
      </InEnglish>
    </StoreProvider>,
  );
  return { ...result, store, actions, user: userEvent.setup() };
}

/** A story of these events, or cards where they are given as steps. */
export const storyOf = (title: string, steps: readonly (string | Story["steps"][number])[] = []): Story => ({
  id: "own-",
  title: { en: title },
  steps: steps.map((step) => (typeof step === "string" ? eventStep(step) : step)),
});

/** Blobs of jsdom have no `text()`. */
export const textOf = (content: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.readAsText(content);
  });
