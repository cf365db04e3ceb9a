/** Links in Markdown (CommonMark and the extensions of code hosts). */
import { oneLine } from "./markup";

/** Characters with a meaning in inline Markdown; a backslash removes it. */
const SPECIAL_CHARACTERS = /[\\`*_[\]<>&~|$^=]/g;

export const escapeMarkdown = (text: string): string => oneLine(text).replace(SPECIAL_CHARACTERS, "\\$&");

/** Parentheses would end the URL; %28 and %29 mean the same. */
export const markdownAddress = (address: string): string =>
  address.replace(
    /[()<>\s\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );

export const markdownLink = (title: string, address: string): string =>
  `[${escapeMarkdown(title)}](${markdownAddress(address)})`;
