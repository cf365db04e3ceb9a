/** `npm run --silent generate -- COUNT > FILE`: writes a chronicle of generated events. */
import { once } from "node:events";
import { runGenerate } from "./generate-run";

/** @returns the exit code */
export function main(args: readonly string[]): Promise<number> {
  const { stdout } = process;
  let isOpen = true;
  // A consumer such as `head` that closes the pipe early is not an error.
  stdout.on("error", () => {
    isOpen = false;
  });
  return runGenerate(args, {
    write: async (chunk) => {
      if (isOpen && !stdout.write(chunk)) await once(stdout, "drain").catch(() => undefined);
      return isOpen;
    },
    printError: (line) => console.error(line),
  });
}
