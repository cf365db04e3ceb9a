/** `npm run check -- FILE [--columns MAP] [--json]`: reports the problems of a chronicle file. */
import { readFile, stat } from "node:fs/promises";
import { runCheck } from "./check-run";

/** @returns the exit code */
export function main(args: readonly string[]): Promise<number> {
  return runCheck(args, {
    readFile: (path) => readFile(path),
    hasFile: (path) =>
      stat(path).then(
        (found) => found.isFile(),
        () => false,
      ),
    print: (line) => console.log(line),
    printError: (line) => console.error(line),
  });
}
