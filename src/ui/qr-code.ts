/** Encodes a URL as a QR code and draws its modules as one path. */
import { encode } from "uqr";

/** Quiet zone that scanners require, in modules. */
const QUIET_ZONE = 4;

export type QrModules = {
  /** Modules per side, including the quiet zone. */
  readonly size: number;
  readonly isDark: readonly (readonly boolean[])[];
};

/** @returns `undefined` if the text is too long for a QR code: about 2,900 characters */
export function qrModules(text: string): QrModules | undefined {
  try {
    // The smallest code that fits, with the highest error correction that still fits it.
    const { size, data } = encode(text, { ecc: "L", boostEcc: true, border: QUIET_ZONE });
    return { size, isDark: data };
  } catch {
    return undefined;
  }
}

/** A path in module units: one rectangle for each run of dark modules. */
export function qrPath({ isDark }: QrModules): string {
  const runs: string[] = [];
  for (const [y, row] of isDark.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      const width = x - start + 1;
      runs.push(`M${start} ${y}h${width}v1h-${width}z`);
    }
  }
  return runs.join("");
}
