/** Renderer and fonts for social pictures, from the files that the build keeps for publishing. */
import { FONT_PATHS, loadFont } from "../../export/fonts/renderer-font";
import { createRasterizer } from "./rasterize";
import type { SocialTools } from "./social-image";

/** Written by the build (scripts/vite/publish-parts.ts). */
const RENDERER_PATH = "publish/resvg.wasm";

/**
 * @param read  a file of the build, such as `read` of a `Template`
 * @returns what all pictures share; `messages` depend on the language
 * @throws if a file cannot be read, or the renderer cannot be started
 */
export async function loadSocialTools(
  read: (path: string) => Promise<Uint8Array>,
): Promise<Omit<SocialTools, "messages">> {
  const [wasm, ...files] = await Promise.all([RENDERER_PATH, ...FONT_PATHS].map(read));
  const fonts = files.map(loadFont);
  // Always a view of a whole buffer of its own kind: files are never read into shared memory.
  return { fonts, rasterize: await createRasterizer(wasm as Uint8Array<ArrayBuffer>, fonts) };
}
