import type { ReadingChoices } from "../formats/assumptions";
import type { ImportOptions } from "../formats/import-file";

/** What is known of a file beside its bytes. Without one it can only be the bundled chronicle. */
export type FileLabel = Pick<ImportOptions, "name" | "type" | keyof ReadingChoices>;

/** The last part of an address, as a name for what lies there; never trusted. */
export function nameInAddress(address: string): string {
  const last = new URL(address).pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
