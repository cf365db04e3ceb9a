import { useEffect } from "react";
import type { PaperSize } from "./paper-size";

/**
 * Tells the printer the size of the paper, without margins: the pages have their own. Only while sheets are on show, for a rule
 * for `@page` is one for every printing of the page, and the list prints with the printer's own margins.
 */
export function usePageRule({ widthMm, heightMm }: PaperSize): void {
  useEffect(() => {
    // Where the browser cannot take rules so, the dialog of its printer has the paper to choose.
    if (!("adoptedStyleSheets" in document) || !("replaceSync" in CSSStyleSheet.prototype)) return undefined;
    const rule = new CSSStyleSheet();
    rule.replaceSync(`@page { size: ${widthMm}mm ${heightMm}mm; margin: 0; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rule];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rule);
    };
  }, [widthMm, heightMm]);
}
