/** The bar and the list of drafts, with a real store and storage; requests for a file are served as the page does. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { type RenderResult, act, render } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, vi } from "vitest";
import { openOnRequest } from "../../../src/app/files/load-on-request";
import { DraftBar } from "../../../src/features/user-chronicles/DraftBar";
import { DraftListDialog } from "../../../src/features/user-chronicles/DraftListDialog";
import type { AppStore } from "../../../src/store/app-store";
import { StoreProvider } from "../../../src/store/react";
import { type UserChronicleActions, userChronicleActionsOf } from "../../../src/store/user-chronicles/user-chronicles";
import { stubScreen } from "../../app/page-fixture";
import { loadedStore, smallChronicle } from "../../fixtures/chronicles/small";
import { InEnglish } from "../../fixtures/in-english";

export const onClose = vi.fn();
export const downloads: { readonly name: string; readonly content: Blob }[] = [];

export type DraftPage = RenderResult & {
  readonly store: AppStore;
  readonly actions: UserChronicleActions;
  readonly user: UserEvent;
};

const opened: (() => void)[] = [];

/** Prepares each test of a file: an empty browser, whose downloads are collected. */
export function withDrafts(): void {
  beforeEach(() => {
    stubScreen();
    globalThis.indexedDB = new IDBFactory();
    history.replaceState(null, "", "/");
    downloads.length = 0;
    onClose.mockClear();
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
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    opened.splice(0).forEach((close) => close());
  });
}

export function draftPage({ hasList = false } = {}): DraftPage {
  const store = loadedStore();
  const actions = userChronicleActionsOf(store);
  const stop = openOnRequest(store, "http://localhost:3000/", async () => ({
    ok: true,
    chronicle: smallChronicle(),
    problems: [],
    workerFilter: undefined,
    facts: undefined as never,
  }));
  opened.push(() => {
    stop();
    actions.dispose();
  });
  const result = render(
    <InEnglish>
      <StoreProvider store={store}>
        <DraftBar />
        {hasList && <DraftListDialog onClose={onClose} />}
      </StoreProvider>
    </InEnglish>,
  );
  return { ...result, store, actions, user: userEvent.setup() };
}

/** Saves what is pending. */
export const flush = async ({ actions }: DraftPage): Promise<void> => act(() => actions.flush());
