/**
 * Cells that no spreadsheet runs. Excel, LibreOffice and Google Sheets take a cell for a formula if it begins with one of
 * these characters, also if the cell is quoted in the CSV file (https://owasp.org/www-community/attacks/CSV_Injection).
 * An apostrophe before it makes it text. Cells that have apostrophes there of their own get one more, so that reading
 * takes off exactly the one that was added.
 */
const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/;
/** A number is no formula: western longitudes stay numbers. */
const NUMBER = /^-\d{1,15}(?:\.\d{1,15})?$/;

/** The text of a cell as it is written. */
export const safeCell = (text: string): string => (RISKY.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/** The text that `safeCell` was given. */
export const unsafeCell = (cell: string): string => (cell.startsWith("'") && RISKY.test(cell) ? cell.slice(1) : cell);
