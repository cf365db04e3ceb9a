/** A link in Markdown (CommonMark and what code hosts add to it). */
import { oneLine } from "./markup";

/** Signs that mean something inside a line; a backslash before them takes that away. */
const SPECIAL_CHARACTERS = /[\\`*_[\]<>&~|$^=]/g;

export const escapeMarkdown = (text: string): string => oneLine(text).replace(SPECIAL_CHARACTERS, "\\$&");

/** Round brackets would end the address, which keeps its meaning when they are written as %28 and %29. */
export const markdownAddress = (address: string): string =>
  address.replace(
    /[()<>\s\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );

export const markdownLink = (title: string, address: string): string =>
  `[${escapeMarkdown(title)}](${markdownAddress(address)})`;
