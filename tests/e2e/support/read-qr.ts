import type { Locator, Page } from "@playwright/test";
import jsQR from "jsqr";

/** Large enough for a code, small enough to be transferred. */
const CAMERA_PX = 400;

/** What a camera in front of the screen would read. */
export async function readQr(page: Page, code: Locator): Promise<string | undefined> {
  await code.scrollIntoViewIfNeeded();
  const picture = (await code.screenshot()).toString("base64");
  const dots = await page.evaluate(
    async ([base64, side]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const pen = Object.assign(document.createElement("canvas"), { width: side, height: side }).getContext("2d")!;
      pen.drawImage(image, 0, 0, side, side);
      const { data } = pen.getImageData(0, 0, side, side);
      return Array.from({ length: side * side }, (_, at) => (data[at * 4]! < 128 ? "#" : " ")).join("");
    },
    [picture, CAMERA_PX] as const,
  );
  const pixels = Uint8ClampedArray.from([...dots].flatMap((dot) => Array<number>(4).fill(dot === "#" ? 0 : 255)));
  return jsQR(pixels, CAMERA_PX, CAMERA_PX)?.data;
}
