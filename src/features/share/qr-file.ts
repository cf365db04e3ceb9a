/** A QR code as a file: SVG for print, PNG for everything else. */
import type { QrModules } from "../../ui/qr-code";

/** About 9 cm wide when printed at 300 dpi. */
const MIN_PNG_PX = 1_024;

/** The inline SVG without attributes that only the page needs. */
export function svgFile(drawing: SVGSVGElement, { size }: QrModules): Blob {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  for (const name of ["class", "id", "role", "aria-labelledby"]) copy.removeAttribute(name);
  copy.setAttribute("width", String(size * 8));
  copy.setAttribute("height", String(size * 8));
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
}

/** @returns `undefined` if the browser cannot encode a PNG */
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
