/** A link in Markdown (CommonMark and what code hosts add to it). */
import { oneLine } from "./markup";

/** Signs that mean something inside a line; a backslash before them takes that away. */
const SIGNS = /[\\`*_[\]<>&~|$^=]/g;

export const escapeMarkdown = (text: string): string => oneLine(text).replace(SIGNS, "\\$&");

/** Round brackets would end the address, which keeps its meaning when they are written as %28 and %29. */
export const markdownAddress = (address: string): string =>
  address.replace(/[()<>\s\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);

export const markdownLink = (title: string, address: string): string =>
  `[${escapeMarkdown(title)}](${markdownAddress(address)})`;
