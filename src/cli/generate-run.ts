/** Implementation of `npm run generate`, independent of the process. */
import { MAX_EVENTS } from "../model/chronicle/read-chronicle";
import { chroniclePieces } from "./generate-chronicle";
import { DEFAULT_SEED } from "./generate-events";

export type GenerateIo = {
  /** Writes the next chunk; resolves when the stream is ready for more, with false if it was closed. */
  readonly write: (piece: string) => Promise<boolean>;
  readonly printError: (line: string) => void;
};

export const GENERATE_EXIT = { fine: 0, usage: 2 } as const;

const MAX = 10_000_000;
const MAX_SEED = 0xffff_ffff;
const USAGE = `Usage: npm run --silent generate -- COUNT [--seed N] [--same-day N] > FILE

Writes a chronicle of COUNT made-up events (1 to ${MAX}), the same for the same numbers.
  --seed N       another set of events (0 to ${MAX_SEED}; ${DEFAULT_SEED} when left out)
  --same-day N   N of the events fall on one day`;

/**
 * Writes one generated chronicle.
 * @param argv  arguments after the name of the command
 * @returns the exit code, see `GENERATE_EXIT`
 */
export async function runGenerate(argv: readonly string[], { write, printError }: GenerateIo): Promise<number> {
  const options = readArguments(argv);
  if (!options) {
    printError(USAGE);
    return GENERATE_EXIT.usage;
  }
  const { count, seed, sameDay } = options;
  if (count > MAX_EVENTS) printError(`Note: the app opens files of up to ${MAX_EVENTS} events.`);
  for (const piece of chroniclePieces(count, { seed, sameDay })) {
    // Sequential, so that memory use stays constant.
    if (!(await write(piece))) break;
  }
  return GENERATE_EXIT.fine;
}

type GenerateOptions = { readonly count: number; readonly seed: number; readonly sameDay: number };

/** @returns `undefined` if an argument is missing, unknown or out of range */
function readArguments(argv: readonly string[]): GenerateOptions | undefined {
  const options = { count: 0, seed: DEFAULT_SEED, sameDay: 0 };
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i];
    const key = argument === "--seed" ? "seed" : argument === "--same-day" ? "sameDay" : "count";
    if (key === "count" && options.count > 0) return undefined;
    const number = wholeNumber(key === "count" ? argument : argv[++i]);
    if (number === undefined || number > (key === "seed" ? MAX_SEED : MAX)) return undefined;
    options[key] = number;
  }
  return options.count > 0 && options.sameDay <= options.count ? options : undefined;
}

const wholeNumber = (text = ""): number | undefined => (/^\d{1,10}$/.test(text) ? Number(text) : undefined);
