/** Paper size, margins and type in mm. The on-screen layout is exactly what is printed. */
import type { PaperId, PaperText } from "../../model/print-options";

const PX_PER_MM = 96 / 25.4;
export const mmToPx = (mm: number): number => mm * PX_PER_MM;

export type PaperSize = { readonly widthMm: number; readonly heightMm: number };
const PAPER_SIZES: Readonly<Record<PaperId, PaperSize>> = {
  a4: { widthMm: 210, heightMm: 297 },
  letter: { widthMm: 215.9, heightMm: 279.4 },
};

/** Most printers cannot print closer to the edge than about 6 mm. */
export const MARGIN_MM = { top: 15, side: 18, bottom: 11 } as const;
const FOOT_GAP_MM = 5;
const FOOT_MM = 9;

/** Regions that use US Letter instead of A4. */
const LETTER_REGIONS = new Set(["US", "CA"]);

/** Default paper for the browser's languages. */
export function defaultPaper(languages: readonly string[]): PaperId {
  const [first = ""] = languages;
  const region = /[-_]([A-Za-z]{2})(?:[-_]|$)/.exec(first)?.[1]?.toUpperCase();
  return region !== undefined && LETTER_REGIONS.has(region) ? "letter" : "a4";
}

export const TEXT_SCALE: Readonly<Record<PaperText, number>> = { normal: 1, large: 1.25 };

export type PageGeometry = PaperSize & {
  readonly bodyWidthMm: number;
  readonly bodyHeightMm: number;
  readonly footMm: number;
  /** How far the quiet zone of the QR code extends into the margins. */
  readonly quietMm: number;
};

/** Quiet zone on each side, in modules. */
const QUIET_MODULES = 4;
/** Minimum size of the modules alone, so phones can scan it at arm's length. */
const MIN_QR_MM = 18;
const MIN_QR_MODULE_MM = 0.4;

/** @param size  modules per side, including the quiet zone */
function qrSideMm(size: number): number {
  const inside = size - 2 * QUIET_MODULES;
  return Math.max(MIN_QR_MM / inside, MIN_QR_MODULE_MM) * size;
}

/** @param qrSize  modules per side of the footer's QR code, including the quiet zone; absent without a code */
export function pageGeometry(paper: PaperId, qrSize?: number): PageGeometry {
  const { widthMm, heightMm } = PAPER_SIZES[paper];
  const qrMm = qrSize === undefined ? 0 : qrSideMm(qrSize);
  const footMm = Math.max(FOOT_MM, qrMm);
  return {
    widthMm,
    heightMm,
    footMm,
    quietMm: qrSize === undefined ? 0 : (qrMm * QUIET_MODULES) / qrSize,
    bodyWidthMm: widthMm - 2 * MARGIN_MM.side,
    bodyHeightMm: heightMm - MARGIN_MM.top - MARGIN_MM.bottom - footMm - FOOT_GAP_MM,
  };
}
