/** How the save state of a draft reads, and what the user can do about it; the same for drafts of any content. Pure. */
import type { StorageError } from "../../data/drafts/storage-error";
import type { SaveState } from "./draft";

type Status = SaveState["status"];

/** The texts of `saveState` in the messages. */
export type SaveTexts = Readonly<Record<Exclude<Status, "failed">, string>> & {
  readonly failed: (why: string) => string;
  readonly keepBoth: string;
  readonly useOther: string;
  readonly again: string;
  readonly download: string;
  readonly saveCopy: string;
};

export type SaveMessages = {
  readonly saveState: SaveTexts;
  readonly storageErrors: Readonly<Record<StorageError, string>>;
};

export function saveStateText(
  state: SaveState,
  { saveState: texts, storageErrors }: SaveMessages,
): { readonly status: Status; readonly text: string; readonly isBad: boolean } {
  const { status } = state;
  return {
    status,
    text: state.status === "failed" ? texts.failed(storageErrors[state.why]) : texts[state.status],
    isBad: status === "failed" || status === "conflict" || status === "deleted",
  };
}

type SaveHandlers = {
  readonly saveCopy: (id: string) => unknown;
  readonly retrySave: (id: string) => unknown;
  readonly keepBoth: (id: string) => unknown;
  readonly takeRemote: (id: string) => unknown;
  readonly download: () => unknown;
};

export function saveActions(
  { status }: SaveState,
  id: string,
  texts: SaveTexts,
  { saveCopy, retrySave, keepBoth, takeRemote, download }: SaveHandlers,
): readonly { readonly label: string; readonly onPress: () => unknown }[] {
  switch (status) {
    case "transient":
    case "deleted":
      return [{ label: texts.saveCopy, onPress: () => saveCopy(id) }];
    case "failed":
      return [
        { label: texts.download, onPress: download },
        { label: texts.again, onPress: () => retrySave(id) },
      ];
    case "conflict":
      return [
        { label: texts.keepBoth, onPress: () => keepBoth(id) },
        { label: texts.useOther, onPress: () => takeRemote(id) },
      ];
    default:
      return [];
  }
}
