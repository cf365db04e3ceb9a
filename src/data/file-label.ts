import type { ReadingChoices } from "../formats/assumptions";
import type { ImportOptions } from "../formats/import-file";

/** What is known about a file besides its bytes. Without a label it can only be the bundled chronicle. */
export type FileLabel = Pick<ImportOptions, "name" | "type" | keyof ReadingChoices>;

/** The last segment of an address, as a display name for its file; never trusted. */
export function nameInAddress(address: string): string {
  const last = new URL(address).pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
