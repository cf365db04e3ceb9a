/** Finds actors and places by what is typed. Pure. */
import { allTexts } from "../../../model/localized";
import { withText } from "../../../model/edit-values";
import { type ChronicleContent, languagesOf } from "../../../model/user-chronicles/content";
import { addEntry, newEntryId } from "../../../model/user-chronicles/edit-lists";

export type NamedList = "actors" | "places";

const folded = (text: string): string => text.trim().toLocaleLowerCase();

/** The entry with this name, in any language or as an alias. */
export function entryNamed(content: ChronicleContent, list: NamedList, name: string): string | undefined {
  const wanted = folded(name);
  const entries: readonly {
    id: string;
    name: ChronicleContent["actors"][number]["name"];
    aliases?: string[] | undefined;
  }[] = content[list];
  const found =
    entries.find((entry) => allTexts(entry.name).some((text) => folded(text) === wanted)) ??
    entries.find((entry) => entry.aliases?.some((alias) => folded(alias) === wanted));
  return found?.id;
}

/** Adds an entry that has nothing but its name. @returns the content with it, and its id */
export function withNewEntry(
  content: ChronicleContent,
  list: NamedList,
  typed: string,
  lang: string,
): readonly [ChronicleContent, string] {
  const id = newEntryId(list);
  const languages = languagesOf(content);
  const name =
    withText(undefined, languages.includes(lang) ? lang : (languages[0] ?? "en"), typed.trim(), languages) ?? "";
  return list === "actors"
    ? [addEntry(content, "actors", { id, kind: "other", name, aliases: [] }), id]
    : [addEntry(content, "places", { id, name }), id];
}
