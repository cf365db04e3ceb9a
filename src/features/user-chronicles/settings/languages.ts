/** Languages to choose from; any other can be typed as a BCP 47 tag. */
import { languageName } from "../../../i18n/language-name";
import { readLanguageTag } from "../../../model/user-chronicles/edit-languages";

const TAGS = (
  "af am ar az be bg bn bs ca crh cs cy da de el en eo es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id is it ja ka kk km kn ko " +
  "ku ky la lb lo lt lv mk ml mn mr ms mt my ne nl no pa pl ps pt pt-BR ro ru rue si sk sl so sq sr sv sw ta te tg th tk tr " +
  "tt ug uk ur uz vi yi zh-Hans zh-Hant zu"
).split(" ");

export type FoundLanguage = { readonly tag: string; readonly name: string };

/**
 * The languages whose name, name in itself or tag contains what was typed; first the one whose tag it is.
 * @param taken  tags that the chronicle has already
 */
export function findLanguages(typed: string, lang: string, taken: readonly string[]): readonly FoundLanguage[] {
  const wanted = typed.trim().toLocaleLowerCase(lang);
  const begins = (text: string) => text.toLocaleLowerCase(lang).startsWith(wanted);
  const holds = (text: string) => text.toLocaleLowerCase(lang).includes(wanted);
  const found = TAGS.filter((tag) => !taken.includes(tag))
    .map((tag) => ({ tag, name: languageName(tag, lang), own: languageName(tag, tag) }))
    .filter(({ tag, name, own }) => holds(name) || holds(own) || begins(tag))
    .sort(
      (a, b) =>
        Number(b.tag.toLowerCase() === wanted) - Number(a.tag.toLowerCase() === wanted) ||
        Number(begins(b.name)) - Number(begins(a.name)) ||
        a.name.localeCompare(b.name, lang),
    )
    .map(({ tag, name }) => ({ tag, name }));
  const tag = readLanguageTag(typed);
  const isNew = tag !== undefined && !taken.includes(tag) && !found.some((one) => one.tag === tag);
  if (!isNew) return found;
  const name = languageName(tag, lang);
  // Any word of up to eight letters could be a tag: one that the browser cannot name is offered only if nothing else is.
  return name === tag && found.length > 0 ? found : [{ tag, name }, ...found];
}
