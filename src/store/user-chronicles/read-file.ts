/** A file of this device as a content, to be compared with a draft; nothing on the page changes. */
import { loadChronicle } from "../../data/load-chronicle";
import { type ChronicleContent, contentOf } from "../../model/user-chronicles/content";

/** @returns `undefined` if no timeline could be read from it */
export async function readContentFile(file: File): Promise<ChronicleContent | undefined> {
  const result = await loadChronicle(file, { label: {} });
  if (!result.ok) return undefined;
  result.workerFilter?.filterWorker.stop();
  return contentOf(result.chronicle);
}
