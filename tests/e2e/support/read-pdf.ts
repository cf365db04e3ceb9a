/** What comes out of the printer: the page printed to a PDF at the paper's own width, and read back. */
import type { Page } from "@playwright/test";
import { getDocumentProxy } from "unpdf";

export type Paper = "A4" | "Letter";
export type PrintedPage = {
  /** Its lines as one text, with single spaces. */
  readonly text: string;
  /** Words of which a part lies beyond the edges of the paper. */
  readonly cut: readonly string[];
};
type Options = { readonly isLandscape?: boolean; readonly marginMm?: number; readonly obeysPage?: boolean };

/** Browsers' own margins. */
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
 * A PDF has shapes at places: where a space or another font comes between, its reader has to guess, and a shape that stands
 * for two characters of the font, as both apostrophes, comes back as either.
 */
const lettersOf = (text: string): string => text.replaceAll(/\s+/g, "").replaceAll("\u02BC", "\u2019");

/** How often a text stands on the pages. */
export const timesPrinted = (pages: readonly PrintedPage[], text: string): number =>
  lettersOf(pages.map((one) => one.text).join("")).split(lettersOf(text)).length - 1;

/** Those that do not stand on the pages. */
export function missingIn(pages: readonly PrintedPage[], texts: readonly string[]): readonly string[] {
  const letters = lettersOf(pages.map((one) => one.text).join(""));
  return texts.filter((text) => !letters.includes(lettersOf(text)));
}
