import { describe, expect, it } from "vitest";
import { canFillScreen } from "../../src/ui/full-screen";

const page = (fullscreenEnabled: boolean | undefined, requestFullscreen?: () => Promise<void>) =>
  ({ fullscreenEnabled, documentElement: { requestFullscreen } }) as unknown as Document;

describe("filling the screen", () => {
  it("is offered where the browser has it and the page may", () => {
    expect(canFillScreen(page(true, async () => undefined))).toBe(true);
    expect(canFillScreen(page(false, async () => undefined))).toBe(false);
  });

  it("is not offered on an iPhone, which has neither part of it", () => {
    expect(canFillScreen(page(undefined))).toBe(false);
    expect(canFillScreen(page(true))).toBe(false);
  });
});
