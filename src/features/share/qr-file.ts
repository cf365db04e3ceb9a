/** A QR code as a file: for print (SVG) and for everything else (PNG). */
import type { QrModules } from "../../ui/qr-code";

/** Printed at 300 dpi this is about 9 cm wide. */
const MIN_PNG_PX = 1_024;

/** The drawing on the page without what only the page needs. */
export function svgFile(drawing: SVGSVGElement, { size }: QrModules): Blob {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  for (const name of ["class", "id", "role", "aria-labelledby"]) copy.removeAttribute(name);
  copy.setAttribute("width", String(size * 8));
  copy.setAttribute("height", String(size * 8));
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
}

/** @returns `undefined` where the browser draws no pictures */
export function pngFile({ size, isDark }: QrModules): Promise<Blob | undefined> {
  const scale = Math.ceil(MIN_PNG_PX / size);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * scale;
  const pen = canvas.getContext("2d");
  if (!pen) return Promise.resolve(undefined);
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = "#000";
  isDark.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (dark) pen.fillRect(x * scale, y * scale, scale, scale);
    }),
  );
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), "image/png"));
}
