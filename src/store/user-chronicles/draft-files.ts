/** Drafts as files: a chronicle in our own format, which opens everywhere, and all drafts in one. */
import { pickText } from "../../model/localized";
import { type ChronicleContent, fileOfContent } from "../../model/user-chronicles/content";
import { fileNameOf } from "../../model/file-name";
import { type TimelinesFile, readTimelines, writeTimelines } from "../../model/user-chronicles/timelines-file";
import type { ChronicleRepository } from "./chronicle-drafts";

export type DraftFile = { readonly name: string; readonly content: Blob };

const jsonFile = (name: string, value: unknown): DraftFile => ({
  name,
  content: new Blob([`${JSON.stringify(value, undefined, 2)}\n`], { type: "application/json" }),
});

/** Of one chronicle; opens as the same chronicle. */
export const chronicleFile = (content: ChronicleContent, lang: string): DraftFile =>
  jsonFile(`${fileNameOf(pickText(content.meta.title, lang).text) || "timeline"}.json`, fileOfContent(content));

/**
 * All saved drafts as a list of chronicles, unparsed so that none is lost, and those on the page, which may be newer.
 */
export async function allDraftsFile(repository: ChronicleRepository): Promise<DraftFile> {
  const saved = await repository.readAll();
  const idOf = (value: unknown) => (typeof value === "object" && value !== null ? (value as { id?: unknown }).id : "");
  const others = saved.ok ? saved.values.filter((value) => !repository.get(String(idOf(value)))) : [];
  return jsonFile("throughline.timelines.json", writeTimelines([...others, ...repository.all().values()]));
}

/** Never throws. */
export async function readDraftsFile(file: Pick<File, "text" | "name">): Promise<TimelinesFile> {
  const text = await file.text().catch(() => undefined);
  if (text !== undefined) return readTimelines(text);
  return { ...readTimelines("{}"), problem: { code: "timelines.unreadable", severity: "error", where: file.name } };
}
