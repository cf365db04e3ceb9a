/** Text and addresses as they stand in markup that readers paste elsewhere. Nothing of it becomes markup of this page. */

/** A title of a file may hold line breaks and control characters, which would end what it stands in. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** For text of an element, and for an attribute in double quotation marks. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

export const htmlLink = (title: string, address: string): string =>
  `<a href="${escapeHtml(address)}">${escapeHtml(oneLine(title))}</a>`;
