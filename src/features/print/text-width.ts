/** Text width before rendering, measured on a canvas. */

const FONTS = { label: "650", tick: "650", name: "400" } as const;
const SIZE_PX = 11.33;
/** Fallback without canvas: slightly more than the average letter. */
const GUESS_PX = 6;

type FontName = keyof typeof FONTS;

let pen: CanvasRenderingContext2D | null | undefined;

/** Width in px at the figure's font size. Labels are measured in the weight of turning points, the widest. */
export function textWidth(text: string, font: FontName): number {
  pen ??= document.createElement("canvas").getContext("2d");
  if (!pen) return text.length * GUESS_PX;
  pen.font = `${FONTS[font]} ${SIZE_PX}px "Source Sans 3 Variable", "Source Sans 3", system-ui, sans-serif`;
  return pen.measureText(text).width;
}

/** The text cut to the given width, with an ellipsis if it was cut. */
export function shortened(text: string, maxPx: number, font: FontName): string {
  if (textWidth(text, font) <= maxPx) return text;
  let [fits, over] = [0, text.length];
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (textWidth(`${text.slice(0, middle)}…`, font) <= maxPx) fits = middle;
    else over = middle;
  }
  return `${text.slice(0, fits).trimEnd()}…`;
}
