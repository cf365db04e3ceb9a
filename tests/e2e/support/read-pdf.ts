/** Prints the page to a PDF at the width of the paper, and reads it. */
import type { Page } from "@playwright/test";
import { getDocumentProxy } from "unpdf";

export type Paper = "A4" | "Letter";
export type PrintedPage = {
  /** Its lines as one string, with single spaces. */
  readonly text: string;
  /** Texts that extend beyond the edges of the paper. */
  readonly cut: readonly string[];
};
type Options = { readonly isLandscape?: boolean; readonly marginMm?: number; readonly obeysPage?: boolean };

/** The default margins of browsers. */
const USUAL_MARGIN_MM = 10;

export async function printed(
  page: Page,
  format: Paper,
  { isLandscape = false, marginMm = USUAL_MARGIN_MM, obeysPage = false }: Options = {},
): Promise<readonly PrintedPage[]> {
  const margin = `${marginMm}mm`;
  const file = await page.pdf({
    format,
    landscape: isLandscape,
    preferCSSPageSize: obeysPage,
    margin: { top: margin, right: margin, bottom: margin, left: margin },
  });
  const document = await getDocumentProxy(new Uint8Array(file));
  const pages = Array.from({ length: document.numPages }, async (_, at): Promise<PrintedPage> => {
    const sheet = await document.getPage(at + 1);
    const [left = 0, bottom = 0, right = 0, top = 0] = sheet.view;
    const items = (await sheet.getTextContent()).items.flatMap((item) => ("str" in item ? [item] : []));
    return {
      text: items
        .map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str))
        .join("")
        .replaceAll(/\s+/g, " ")
        .trim(),
      cut: items.flatMap(({ str, transform, width }) => {
        const [x, y] = [Number(transform[4]), Number(transform[5])];
        const isInside = x >= left - 1 && x + width <= right + 1 && y >= bottom && y <= top;
        return isInside || str.trim() === "" ? [] : [str];
      }),
    };
  });
  return Promise.all(pages);
}

/**
 * A PDF has glyphs at positions: at a space or a change of font its reader has to guess, and a glyph that the font uses
 * for two characters, such as both apostrophes, is read as either.
 */
const lettersOf = (text: string): string => text.replaceAll(/\s+/g, "").replaceAll("\u02BC", "\u2019");

/** How often a text occurs on the pages. */
export const timesPrinted = (pages: readonly PrintedPage[], text: string): number =>
  lettersOf(pages.map((one) => one.text).join("")).split(lettersOf(text)).length - 1;

/** The texts that are missing on the pages. */
export function missingIn(pages: readonly PrintedPage[], texts: readonly string[]): readonly string[] {
  const letters = lettersOf(pages.map((one) => one.text).join(""));
  return texts.filter((text) => !letters.includes(lettersOf(text)));
}
