/** Makes pixels of pictures, with resvg in WebAssembly: the same bytes on the command line and in a browser. */
import { Resvg, initWasm } from "@resvg/resvg-wasm";
import { type RendererFont, forRenderer, measureWith } from "../../export/fonts/renderer-font";

/**
 * @param svg    made by our own functions; it loads nothing from elsewhere
 * @param scale  pixels for one of the picture
 * @returns a PNG
 */
export type Rasterize = (svg: string, scale?: number) => Uint8Array;

let starting: Promise<void> | undefined;

/**
 * @param wasm   `publish/resvg.wasm` of the build; read once, later calls share it
 * @param fonts  all that the texts of the pictures need
 * @throws if the engine cannot be started
 */
export async function createRasterizer(wasm: BufferSource, fonts: readonly RendererFont[]): Promise<Rasterize> {
  starting ??= initWasm(wasm);
  await starting;
  const fontBuffers = fonts.map(({ openType }) => openType);
  const measure = measureWith(fonts);
  return (svg, scale = 1) => {
    const renderer = new Resvg(forRenderer(svg, measure), {
      font: { fontBuffers },
      fitTo: { mode: "zoom", value: scale },
    });
    const image = renderer.render();
    const png = image.asPng();
    image.free();
    renderer.free();
    return png;
  };
}
