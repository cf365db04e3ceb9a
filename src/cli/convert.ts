/** `npm run convert -- IN OUT`: reads a chronicle in any format and writes it in another, or as a picture. */
import { readFile, stat, writeFile } from "node:fs/promises";
import { pictureFile } from "./convert-picture";
import { runConvert } from "./convert-run";

/** @returns the exit code */
export function main(args: readonly string[]): Promise<number> {
  return runConvert(args, {
    readFile: (path) => readFile(path),
    exists: (path) =>
      stat(path).then(
        () => true,
        () => false,
      ),
    writeFile: (path, bytes, isReplacing) => writeFile(path, bytes, { flag: isReplacing ? "w" : "wx" }),
    pictureFile,
    now: () => Date.now(),
    print: (line) => console.log(line),
    printError: (line) => console.error(line),
  });
}
