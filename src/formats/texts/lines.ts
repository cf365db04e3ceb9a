/** Iterates over the lines of a text. An array of all lines could be larger than the text. */
export function forEachLine(text: string, onLine: (line: string, number: number) => void): void {
  const lineEnd = /\r\n|\r|\n/g;
  let number = 1;
  let from = 0;
  for (let found = lineEnd.exec(text); found; found = lineEnd.exec(text)) {
    onLine(text.slice(from, found.index), number);
    number += 1;
    from = found.index + found[0].length;
  }
  onLine(text.slice(from), number);
}
