/** `npm run --silent generate -- COUNT > FILE`: writes a chronicle of made-up events. */
import { once } from "node:events";
import { runGenerate } from "./generate-run";

/** @returns the exit code */
export function main(args: readonly string[]): Promise<number> {
  const { stdout } = process;
  let isOpen = true;
  // A reader such as `head` that has seen enough is no error of ours.
  stdout.on("error", () => {
    isOpen = false;
  });
  return runGenerate(args, {
    write: async (piece) => {
      if (isOpen && !stdout.write(piece)) await once(stdout, "drain").catch(() => undefined);
      return isOpen;
    },
    printError: (line) => console.error(line),
  });
}
