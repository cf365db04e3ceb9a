/** The handling of styles that the app and its single-file export share. */
import { fileURLToPath } from "node:url";
import type { CSSOptions } from "vite";
import { shortClassNames } from "./class-names.ts";
import { cssMixins } from "./css-mixins.ts";

export const cssOptions = (): CSSOptions => ({
  modules: { generateScopedName: shortClassNames(fileURLToPath(new URL("../../src", import.meta.url))) },
  postcss: { plugins: [cssMixins()] },
  // Features.LightDark: no style uses light-dark(), so its polyfill in each colour scheme would be dead weight.
  lightningcss: { exclude: 1 << 20 },
});
