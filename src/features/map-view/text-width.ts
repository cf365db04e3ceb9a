/** Width of names in the font of the page; estimated where there is no canvas. */
import { NAME_FONT_PX } from "./placed-marks";

/** As in the style sheet of the marks. */
const FONT = `600 ${NAME_FONT_PX}px "Source Sans 3 Variable", "Source Sans 3", system-ui, sans-serif`;
const LETTER_EM = 0.56;
const known = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

export function nameWidth(text: string): number {
  const found = known.get(text);
  if (found !== undefined) return found;
  pen ??= document.createElement("canvas").getContext("2d");
  if (pen) pen.font = FONT;
  // Text rendering may round letters differently from the canvas.
  const width = pen ? Math.ceil(pen.measureText(text).width) + 3 : text.length * NAME_FONT_PX * LETTER_EM;
  known.set(text, width);
  return width;
}
