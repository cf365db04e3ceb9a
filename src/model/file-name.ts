/** The stem of a file name: readable, and valid on every system. Empty for a title without letters and digits. */
export function fileNameOf(title: string): string {
  const name = title
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return [...name].slice(0, 60).join("");
}
