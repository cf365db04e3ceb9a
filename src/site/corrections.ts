/** The corrections of a timeline that have a day. */
import type { Meta } from "../model/chronicle/chronicle";
import { parseEventDate } from "../model/dates/event-date";

export type Correction = Meta["corrections"][number];

/** Newest first; those of one day in the order of the file. Without a day that exists there is no time to give. */
export const datedCorrections = ({ corrections }: Pick<Meta, "corrections">): readonly Correction[] =>
  corrections.filter(({ date }) => isDay(date)).sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));

/** The pattern of the file allows days that do not exist. */
export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && parseEventDate(text).ok;
