/** Drafts of a plain text: the code of drafts does not depend on stories. */
import type { DraftKind } from "../../../src/store/drafts/draft";

export type TextRecord = { readonly id: string; readonly text: string; readonly version: number };

export const TEXT_KIND: DraftKind<TextRecord> = {
  idOf: ({ id }) => id,
  parse: (value) => value as TextRecord,
  isSame: (a, b) => a.text === b.text,
  isEmpty: ({ text }) => text === "",
  copy: (record) => ({ ...record, id: `${record.id}-copy`, version: 0 }),
};
