/** How wide a name is on a map, where nothing has been laid out yet. */

/** Widths in em of Source Sans 3, rounded up: other typefaces are about as wide. The first class that matches counts. */
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;!'’ʼ|ijlІіЇїІIJ()[\]-]/u, 0.32],
  [/[frtґгт]/u, 0.42],
  [/[mwMWЩШЮЖЫФМщшюжыф@]/u, 0.9],
  [/[\p{Lu}–—]/u, 0.68],
  [/\p{Script=Cyrillic}/u, 0.6],
  // Ideographs and kana.
  [/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/u, 1.05],
  [/\p{M}/u, 0],
];
const OTHER = 0.57;

/** @returns an upper estimate, in em */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += CLASSES.find(([pattern]) => pattern.test(letter))?.[1] ?? OTHER;
  return width;
}
