/** Implementation of `npm run generate`, independent of the process. */
import { parseArgs } from "node:util";
import { MAX_EVENTS } from "../model/chronicle/read-steps";
import { chronicleChunks } from "./generate-chronicle";
import { DEFAULT_SEED } from "./generate-events";

export type GenerateIo = {
  /** Writes the next chunk; resolves when the stream is ready for more, with false if it was closed. */
  readonly write: (chunk: string) => Promise<boolean>;
  readonly printError: (line: string) => void;
};

export const GENERATE_EXIT = { fine: 0, usage: 2 } as const;

const MAX = 10_000_000;
const MAX_SEED = 0xffff_ffff;
const USAGE = `Usage: npm run --silent generate -- COUNT [--seed N] [--same-day N] [--places N] > FILE

Writes a chronicle of COUNT made-up events (1 to ${MAX}), the same for the same numbers.
  --seed N       another set of events (0 to ${MAX_SEED}; ${DEFAULT_SEED} when left out)
  --same-day N   N of the events fall on one day
  --places N     the events are in N places, one after the other (0 to ${MAX}; none when left out)`;

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
  const { count, ...others } = options;
  if (count > MAX_EVENTS) printError(`Note: the app opens files of up to ${MAX_EVENTS} events.`);
  for (const chunk of chronicleChunks(count, others)) {
    // Sequential, so that memory use stays constant.
    if (!(await write(chunk))) break;
  }
  return GENERATE_EXIT.fine;
}

type GenerateOptions = {
  readonly count: number;
  readonly seed: number;
  readonly sameDay: number;
  readonly places: number;
};

/** @returns `undefined` if an argument is missing, unknown or out of range */
function readArguments(argv: readonly string[]): GenerateOptions | undefined {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { seed: { type: "string" }, "same-day": { type: "string" }, places: { type: "string" } },
    allowPositionals: true,
    strict: false,
  });
  const {
    seed: seedText = String(DEFAULT_SEED),
    "same-day": sameDayText = "0",
    places: placesText = "0",
    ...unknown
  } = values;
  if (positionals.length !== 1 || Object.keys(unknown).length > 0) return undefined;
  const count = wholeNumber(positionals[0], 1, MAX);
  const seed = wholeNumber(seedText, 0, MAX_SEED);
  const sameDay = wholeNumber(sameDayText, 0, MAX);
  const places = wholeNumber(placesText, 0, MAX);
  if (count === undefined || seed === undefined || sameDay === undefined || places === undefined) return undefined;
  return sameDay > count ? undefined : { count, seed, sameDay, places };
}

/** @param text  a boolean for an option without its value */
function wholeNumber(text: string | boolean | undefined, min: number, max: number): number | undefined {
  if (typeof text !== "string" || !/^\d{1,10}$/.test(text)) return undefined;
  const number = Number(text);
  return number >= min && number <= max ? number : undefined;
}
