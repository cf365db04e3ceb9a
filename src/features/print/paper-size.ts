/** Paper, margins and type in millimetres; what is laid out on the screen is what the printer gets. */
import type { PaperId, PaperText } from "../../model/print-options";

const PX_PER_MM = 96 / 25.4;
export const mmToPx = (mm: number): number => mm * PX_PER_MM;

export type PaperSize = { readonly widthMm: number; readonly heightMm: number };
const PAPER_SIZES: Readonly<Record<PaperId, PaperSize>> = {
  a4: { widthMm: 210, heightMm: 297 },
  letter: { widthMm: 215.9, heightMm: 279.4 },
};

/** Printers cannot print nearer to the edge than about 6 mm. */
export const MARGIN_MM = { top: 15, side: 18, bottom: 11 } as const;
const FOOT_GAP_MM = 5;
const FOOT_MM = 9;

/** In the countries where nobody has A4. */
const LETTER_REGIONS = new Set(["US", "CA"]);

/** The paper of the system that the languages of a browser tell of. */
export function defaultPaper(languages: readonly string[]): PaperId {
  const [first = ""] = languages;
  const region = /[-_]([A-Za-z]{2})(?:[-_]|$)/.exec(first)?.[1]?.toUpperCase();
  return region !== undefined && LETTER_REGIONS.has(region) ? "letter" : "a4";
}

/** Large text is for readers who need it, not for posters. */
export const TEXT_SCALE: Readonly<Record<PaperText, number>> = { normal: 1, large: 1.25 };

export type PageGeometry = PaperSize & {
  readonly bodyWidthMm: number;
  readonly bodyHeightMm: number;
  readonly footMm: number;
  /** By which the white edge of the code reaches into the margins. */
  readonly quietMm: number;
};

/** Of the quiet zone on each side. */
const QUIET_MODULES = 4;
/** Of the black and white squares alone, so that a telephone at arm's length reads them. */
const MIN_QR_MM = 18;
const MIN_QR_MODULE_MM = 0.4;

/**
 * @param size  modules on each side, with the quiet zone
 */
function qrSideMm(size: number): number {
  const inside = size - 2 * QUIET_MODULES;
  return Math.max(MIN_QR_MM / inside, MIN_QR_MODULE_MM) * size;
}

/** @param qrSize  modules on each side of the code in the foot, with its quiet zone; absent without one */
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
