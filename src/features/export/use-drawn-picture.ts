/** The picture with the options chosen, drawn again when they change. */
import { useEffect, useState } from "react";
import { type Picture, drawPicture } from "../../export/picture/draw-picture";
import type { PictureTheme } from "../../export/picture/picture-colours";
import { type PictureSizeName, SIZES } from "../../export/picture/picture-size";
import { useApp } from "../../store/react";
import { canvasMeasure, fontRules, loadFonts } from "./page-fonts";
import type { Exported } from "./use-export";

export type PictureOptions = {
  readonly range: "whole" | "view";
  readonly theme: PictureTheme;
  readonly size: PictureSizeName;
};

export type DrawnPicture = Picture & {
  /** The picture as an image of this page. */
  readonly address: string;
};

/** Time before the first and after the last event, as a share of the whole. */
const MARGIN = 0.015;

/** @returns `undefined` until the first one is drawn; `"failed"` if it cannot be: a style sheet or font did not load */
export function useDrawnPicture(
  { document, events }: Exported,
  { range, theme, size }: PictureOptions,
): DrawnPicture | "failed" | undefined {
  const view = useApp((s) => s.view.window);
  const [drawn, setDrawn] = useState<{ readonly picture: DrawnPicture | "failed"; readonly of: readonly unknown[] }>();
  const of = [document, events, range, view, theme, size];

  useEffect(() => {
    let isCurrent = true;
    let address: string | undefined;
    const whole = document.chronicle.digest.range;
    const pad = whole ? (whole.end - whole.start) * MARGIN : 0;
    const window = range === "view" || !whole ? view : { start: whole.start - pad, end: whole.end + pad };
    const draw = async () => {
      await loadFonts(document.lang === "en" ? "a" : "aЇ");
      if (!isCurrent) return;
      const input = { document, events, window, size: SIZES[size], theme, measure: canvasMeasure() };
      const plain = drawPicture(input);
      // The fonts that the texts need are known only now; they do not change the layout.
      const fontCss = await fontRules(plain.svg.replaceAll(/<[^>]*>/g, ""));
      if (!isCurrent) return;
      const picture = fontCss === "" ? plain : drawPicture({ ...input, fontCss });
      address = URL.createObjectURL(new Blob([picture.svg], { type: "image/svg+xml" }));
      // WebKit shows a picture whose fonts it has not decoded yet without its texts, and leaves it so.
      const first = new Image();
      first.src = address;
      try {
        await first.decode();
      } catch {
        // Shown all the same.
      }
      if (!isCurrent) return URL.revokeObjectURL(address);
      setDrawn({ picture: { ...picture, address }, of: [document, events, range, view, theme, size] });
    };
    draw().catch(() => {
      if (isCurrent) setDrawn({ picture: "failed", of: [document, events, range, view, theme, size] });
    });
    return () => {
      isCurrent = false;
      if (address !== undefined) URL.revokeObjectURL(address);
      // The same options may come back, but not this address.
      setDrawn(undefined);
    };
  }, [document, events, range, view, theme, size]);
  // Never the one before: it would be saved in its place.
  return drawn?.of.every((one, i) => one === of[i]) ? drawn.picture : undefined;
}
