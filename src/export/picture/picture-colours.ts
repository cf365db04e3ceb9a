/** Colours of pictures: those of the themes of the page (theme/themes.css; a test compares them). */
export type PictureTheme = "light" | "dark";

export type PictureColours = {
  readonly surface: string;
  readonly grid: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  /** Behind every second period. */
  readonly eraTint: string;
  readonly eraRule: string;
  /** By number of the lane style: 0 is that of lanes without a shape of their own. */
  readonly lanes: readonly string[];
};

export const COLOURS: Readonly<Record<PictureTheme, PictureColours>> = {
  light: {
    surface: "#ffffff",
    grid: "#e6e5e0",
    line: "#dddcd6",
    lineStrong: "#85867f",
    ink: "#16181a",
    ink2: "#42464a",
    ink3: "#5f6367",
    eraTint: "#f7f7f7",
    eraRule: "#b9b9b3",
    lanes: ["#5f6367", "#233539", "#296b55", "#695688", "#83510e", "#c86985", "#8d8d28", "#5a8acd", "#372d0c"],
  },
  dark: {
    surface: "#171a1d",
    grid: "#262a2e",
    line: "#30353a",
    lineStrong: "#7b828a",
    ink: "#ecebe6",
    ink2: "#c2c4c3",
    ink3: "#9ca1a5",
    eraTint: "#1c1f22",
    eraRule: "#4a5056",
    lanes: ["#9ca1a5", "#dededd", "#2b877b", "#816cb0", "#8f7535", "#d28bb0", "#a2a77c", "#8ecbfd", "#fed990"],
  },
};
