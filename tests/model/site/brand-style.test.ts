import { describe, expect, it } from "vitest";
import { NO_BRAND } from "../../../src/model/site/brand";
import { brandStyle } from "../../../src/model/site/brand-style";

const ACCENT = { light: "#0b5c5e", dark: "#5fb3b4", contrast: "#003a3b" };
const LOGO = { bytes: new Uint8Array(), type: "image/png" } as const;

describe("the style of a brand", () => {
  it("is empty without logo and colours", () => {
    expect(brandStyle(NO_BRAND)).toBe("");
  });

  it("has what the brand sets", () => {
    expect(brandStyle({ ...NO_BRAND, accent: ACCENT })).not.toContain("app-logo");
    expect(brandStyle({ ...NO_BRAND, logo: LOGO })).not.toContain("--sel");
    expect(brandStyle({ ...NO_BRAND, logo: LOGO, accent: ACCENT })).toMatch(/app-logo.*--sel/);
  });
});
