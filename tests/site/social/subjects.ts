/** Chronicles to draw, and the tools that draw them. */
import { readFileSync } from "node:fs";
import { loadProjectFonts } from "../../../src/cli/fonts/project-fonts";
import { type RendererFont, drawableWith, measureWith } from "../../../src/export/fonts/renderer-font";
import { FAMILIES, type PictureFont } from "../../../src/export/picture/picture-fonts";
import { en } from "../../../src/i18n/en";
import { library } from "../../../src/i18n/en/library";
import { stories } from "../../../src/i18n/en/stories";
import { uk } from "../../../src/i18n/uk";
import { library as ukrainianLibrary } from "../../../src/i18n/uk/library";
import { stories as ukrainianStories } from "../../../src/i18n/uk/stories";
import type { Chronicle } from "../../../src/model/chronicle/chronicle";
import { readChronicle } from "../../../src/model/chronicle/read-chronicle";
import { NO_BRAND } from "../../../src/model/site/brand";
import { drawSocialImage } from "../../../src/site/social/draw-social-image";
import {
  type LibrarySubject,
  type SocialSubject,
  libraryTexts,
  socialTexts,
} from "../../../src/site/social/social-texts";

export const MESSAGES = {
  en: { app: en.app, library, stories },
  uk: { app: uk.app, library: ukrainianLibrary, stories: ukrainianStories },
};

export const fonts: readonly RendererFont[] = await loadProjectFonts();
const measure = measureWith(fonts);
export const wasm = readFileSync("node_modules/@resvg/resvg-wasm/index_bg.wasm");

const LANES = ["a", "b", "c"];

/** Events on days from 1990 on, evenly over the years. */
export function chronicleOf(
  meta: { readonly title: unknown; readonly description?: unknown },
  count: number,
  years = 20,
  more: object = {},
): Chronicle {
  const events = Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    title: `Event ${index}`,
    date: new Date(Date.UTC(1990, 0, 1 + (index / Math.max(1, count)) * years * 365)).toISOString().slice(0, 10),
    lane: LANES[index % 3],
    importance: index % 20 === 7 ? 5 : 3,
  }));
  const lanes = LANES.map((id) => ({ id, label: id }));
  const { chronicle } = readChronicle({ format: "throughline/1", meta, lanes, events, ...more });
  if (!chronicle) throw new Error("the chronicle cannot be read");
  return chronicle;
}

export function svgOf(subject: Partial<SocialSubject> & Pick<SocialSubject, "chronicle">): string {
  const whole: SocialSubject = { brand: NO_BRAND, lang: "en", ...subject };
  return drawSocialImage(
    { ...whole, chronicles: [whole.chronicle] },
    socialTexts(whole, MESSAGES[whole.lang], drawableWith(fonts)),
    measure,
  );
}

export function librarySvgOf(subject: LibrarySubject): string {
  return drawSocialImage(subject, libraryTexts(subject, MESSAGES[subject.lang], drawableWith(fonts)), measure);
}

export type DrawnText = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** The texts of a picture with their places, from its markup. */
export function textsIn(svg: string): readonly DrawnText[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", content = ""]) => {
    const of = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
    const [left, y, sizePx] = [Number(of("x")), Number(of("y")), Number(of("font-size"))];
    const font: PictureFont = {
      family: of("font-family") === FAMILIES.serif ? "serif" : "sans",
      weight: Number(of("font-weight")),
      sizePx,
    };
    const text = content
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
    return { text, left, right: left + measure(text, font), top: y - 0.73 * sizePx, bottom: y + 0.22 * sizePx };
  });
}

/** What is wrong with the places of texts; nothing if all is well. */
export function misplaced(svg: string): readonly string[] {
  const texts = textsIn(svg);
  const outside = texts.filter(({ left, right, top, bottom }) => left < 40 || right > 1160 || top < 20 || bottom > 622);
  const overlapping = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((two) => one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom)
      .map((two) => `“${one.text}” is over “${two.text}”`),
  );
  return [...outside.map(({ text }) => `“${text}” leaves the frame`), ...overlapping];
}
