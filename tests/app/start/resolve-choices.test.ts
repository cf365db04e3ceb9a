import { describe, expect, it } from "vitest";
import { resolveTheme } from "../../../src/app/start/resolve-choices";
import { type ThemeChoice, THEMES } from "../../../src/model/links/view-link";

type System = { readonly isDark?: boolean; readonly wantsContrast?: boolean };

const on =
  ({ isDark = false, wantsContrast = false }: System) =>
  (query: string): boolean =>
    (isDark && query === "(prefers-color-scheme: dark)") || (wantsContrast && query === "(prefers-contrast: more)");

describe("the appearance that is shown", () => {
  it.each<[System, string]>([
    [{}, "light"],
    [{ isDark: true }, "dark"],
    [{ wantsContrast: true }, "contrast"],
    [{ isDark: true, wantsContrast: true }, "contrast"],
  ])("like the system %o is %s", (system, shown) => {
    expect(resolveTheme("auto", on(system))).toBe(shown);
  });

  it.each(THEMES)("is light on paper, whatever was chosen: %s", (theme) => {
    expect(resolveTheme(theme, (query) => query === "print" || query === "(prefers-color-scheme: dark)")).toBe("light");
  });

  it.each(THEMES.filter((theme): theme is Exclude<ThemeChoice, "auto"> => theme !== "auto"))(
    "is %s when chosen, whatever the system wants",
    (theme) => {
      expect(resolveTheme(theme, on({ isDark: true, wantsContrast: true }))).toBe(theme);
      expect(resolveTheme(theme, on({}))).toBe(theme);
    },
  );
});
