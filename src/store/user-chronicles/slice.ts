/** The part of the state that drafts of chronicles have. Their actions are loaded on demand (`entry.ts`). */
import type { UserChronicle } from "../../model/user-chronicles/user-chronicle";
import type { TimelinesFile } from "../../model/user-chronicles/timelines-file";
import type { ImportedDraft } from "../drafts/draft-repository";
import type { Draft } from "../drafts/draft";

export type ChronicleDraft = Draft<UserChronicle>;

/** What the area of the timeline shows while a draft is edited. */
export type EditorView = "timeline" | "table";

/** What became of a file with many timelines. */
export type TimelinesImport = Pick<TimelinesFile, "unread" | "problem"> & {
  readonly file: string;
  readonly drafts: readonly ImportedDraft[];
};

export type UserChroniclesSlice = {
  /** Loaded drafts by id: of all that are stored, only those in use. The open one is named by `chronicle.source`. */
  readonly drafts: ReadonlyMap<string, ChronicleDraft>;
  /** Counts changes of the stored drafts, made in any tab. */
  readonly changes: number;
  /** The field that the last step was typed in: consecutive edits of one field are undone together. */
  readonly lastField: string | undefined;
  readonly editorView: EditorView;
  /** Result of the last import. */
  readonly imported: TimelinesImport | undefined;
  /** The event that was added last: its title waits to be typed. */
  readonly addedId: string | undefined;
  /** The open event is shown as readers see it, not as a form. */
  readonly isPreview: boolean;
  /** Dropped or pasted while the form of an event is open, which takes them. */
  readonly pictures?: readonly File[] | undefined;
};

export const INITIAL_USER_CHRONICLES: UserChroniclesSlice = {
  drafts: new Map(),
  changes: 0,
  lastField: undefined,
  editorView: "timeline",
  imported: undefined,
  addedId: undefined,
  isPreview: false,
};
