/** The list of drafts: those that this browser has saved, and those on the page that it could not save. */
import type { StorageError } from "../../data/drafts/storage-error";
import { type UserChronicleSummary, summaryOf } from "../../model/user-chronicles/user-chronicle";
import type { ChronicleRepository } from "./chronicle-drafts";

export type DraftList = (
  { readonly ok: true; readonly isReadOnly: boolean } | { readonly ok: false; readonly why: StorageError }
) & {
  /** `savedMs` is 0 for a draft that is not saved. */
  readonly summaries: readonly UserChronicleSummary[];
};

/** Without a storage the drafts on the page are listed all the same: nothing else leads back to them. */
export async function listDrafts(repository: Pick<ChronicleRepository, "list" | "all">): Promise<DraftList> {
  const stored = await repository.list();
  const saved = stored.ok ? stored.summaries : [];
  const known = new Set(saved.map(({ id }) => id));
  const unsaved = [...repository.all().values()].filter(({ id }) => !known.has(id));
  return { ...stored, summaries: [...unsaved.map((draft) => summaryOf(draft, 0)), ...saved] };
}
