/** What every part of the settings needs to change the draft. */
import type { DraftSettingsMessages } from "../../../i18n/draft-settings-messages";
import type { ChronicleContent } from "../../../model/user-chronicles/content";
import { type EntryOf, type ListName, changeEntry } from "../../../model/user-chronicles/edit-lists";

export type Editing = {
  readonly draftId: string;
  readonly content: ChronicleContent;
  readonly languages: readonly string[];
  readonly messages: DraftSettingsMessages;
  /** @param field  the field being typed in: consecutive edits of it are undone together */
  readonly change: (edit: (content: ChronicleContent) => ChronicleContent, field?: string) => void;
  /** To screen readers. */
  readonly announce: (text: string) => void;
};

/** @param field  the field being typed in, with the language of a text; without it the change is undone by itself */
export type EditEntry<L extends ListName> = (change: (entry: EntryOf<L>) => EntryOf<L>, field?: string) => void;

export const entryEditor =
  <L extends ListName>({ change }: Editing, list: L, id: string): EditEntry<L> =>
  (edit, field) =>
    change((content) => changeEntry(content, list, id, edit), field && `${list} ${id} ${field}`);
