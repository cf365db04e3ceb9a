import { useEffect } from "react";
import type { PaperSize } from "./paper-size";

/**
 * Sets the paper size with an `@page` rule, without margins since the pages have their own. Only while sheets are
 * shown, because the rule applies to every print of the page, and the list prints with default margins.
 */
export function usePageRule({ widthMm, heightMm }: PaperSize): void {
  useEffect(() => {
    // Without constructable style sheets the user picks the paper in the print dialog.
    if (!("adoptedStyleSheets" in document) || !("replaceSync" in CSSStyleSheet.prototype)) return undefined;
    const rule = new CSSStyleSheet();
    rule.replaceSync(`@page { size: ${widthMm}mm ${heightMm}mm; margin: 0; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rule];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rule);
    };
  }, [widthMm, heightMm]);
}
