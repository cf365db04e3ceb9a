/** The words that stand for a status, in any language: those of the interface, and others that tables use. */
import { STATUSES } from "../../model/chronicle/schema";
import type { Status } from "../../model/chronicle/chronicle";

const STATUS_WORDS: ReadonlyMap<string, Status> = new Map([
  ...STATUSES.map((status) => [status, status] as const),
  ...(["підтверджено", "підтверджений", "підтверджена"] as const).map((word) => [word, "confirmed"] as const),
  ...(["заявлено", "стверджується", "claim"] as const).map((word) => [word, "claimed"] as const),
  ...(["оскаржується", "спірно", "спірне", "заперечується"] as const).map((word) => [word, "disputed"] as const),
  ...(["повідомлено", "повідомляється", "report"] as const).map((word) => [word, "reported"] as const),
]);
const MAX_LENGTH = 40;

/** The case does not count. @returns `undefined` for any other word */
export const statusOfWord = (text: string): Status | undefined =>
  STATUS_WORDS.get(text.slice(0, MAX_LENGTH).toLowerCase());

/** Every word that is read as a status. */
export const statusWords = (): Iterable<string> => STATUS_WORDS.keys();
