/** Escaping for markup that users paste elsewhere. None of it is rendered on this page. */

/** Titles from files may contain line breaks and control characters, which would break the surrounding markup. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** For element text and double-quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

export const htmlLink = (title: string, address: string): string =>
  `<a href="${escapeHtml(address)}">${escapeHtml(oneLine(title))}</a>`;
