/** Readable ids from texts of any language: "Оборона Києва" becomes `oborona-kyieva`. */

/** Ukrainian by the Cabinet of Ministers' table of 2010 (forms inside words), and the other Cyrillic letters in use. */
const LATIN: ReadonlyMap<string, string> = new Map(
  (
    "а=a б=b в=v г=h ґ=g д=d е=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts " +
    "ч=ch ш=sh щ=shch ь= ю=iu я=ia ё=e ы=y э=e ъ= ў=u"
  )
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(2)] as const),
);
const MAX_LENGTH = 60;

/** @returns letters, digits and dashes of an id; empty if no letter can be transliterated */
export function slugOf(text: string): string {
  const latin = [
    ...text
      .slice(0, MAX_LENGTH * 2)
      .toLowerCase()
      .normalize("NFC"),
  ].map((letter) => LATIN.get(letter) ?? letter);
  const plain = latin
    .join("")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/['’ʼ]/g, "");
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MAX_LENGTH)
    .replace(/^-|-$/g, "");
}
