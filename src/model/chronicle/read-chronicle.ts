/** Reads a chronicle at once, with editorial warnings. */
import { type ChronicleResult, type StepOptions, finish, stepsOf, stepsOfText } from "./read-steps";
import { LATE_READERS } from "./late-readers";
import { warnAbout } from "./warnings";

export type ReadOptions = Omit<StepOptions, "warn" | keyof typeof LATE_READERS> & {
  /** False skips editorial warnings (no source, missing language …), for data converted from other formats. */
  readonly withWarnings?: boolean;
};

/** Reads the text of a chronicle file; see `readChronicle`. Never throws. */
export const parseChronicleText = (text: string, options: ReadOptions = {}): ChronicleResult =>
  finish(stepsOfText(text, withWarner(options)));

/**
 * Parses a chronicle in the project's own format from any value.
 * One bad event costs that event only; the policies are listed in docs/formats.md.
 * Rejected as a whole: anything but an object, another `format`, no list of events, no valid event, too many events.
 * Never throws, not even on values with throwing getters. The result is frozen at its top levels.
 */
export const readChronicle = (input: unknown, options: ReadOptions = {}): ChronicleResult =>
  finish(stepsOf(input, withWarner(options)));

const withWarner = ({ withWarnings = true, ...others }: ReadOptions): StepOptions => ({
  ...others,
  ...LATE_READERS,
  warn: withWarnings ? warnAbout : undefined,
});
