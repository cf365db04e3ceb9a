/** Random forms of delimited text (CSV). */
import * as fc from "fast-check";

export const anyDelimiter = fc.constantFrom(",", ";", "\t", "|");
export const anyLineEnd = fc.constantFrom("\n", "\r\n", "\r");
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
