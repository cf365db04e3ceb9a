/**
 * The picture that other sites show with a link: title, what it is about, when, and how many events there were when. SVG of
 * 1200 × 630 units; large letters, since most readers see it 500 px wide. `docs/publishing.md` shows one.
 */
import type { Chronicle, Story } from "../../model/chronicle/chronicle";
import type { Lang } from "../../model/links/view-link";
import type { Brand } from "../../model/site/brand";
import { contrastRatio } from "../../model/site/oklch";
import type { Px } from "../../model/time";
import { drawDensity, AXIS_LABELS } from "../../export/picture/draw-density";
import { drawText } from "../../export/picture/draw-event";
import { COLOURS } from "../../export/picture/picture-colours";
import { type MeasureText, type PictureFont, fitText } from "../../export/picture/picture-fonts";
import { tag } from "../../export/picture/svg";
import { dataAddress, logoRatio } from "./logo-size";
import type { SocialTexts } from "./social-texts";
import { WIDTH, fitBlock } from "./text-block";

const SOCIAL_SIZE = { widthPx: 1200, heightPx: 630 } as const;

const MARGIN: Px = (SOCIAL_SIZE.widthPx - WIDTH) / 2;
const RULE: Px = 14;
const TOP: Px = 54;
/** Where the columns stand. */
const FLOOR: Px = SOCIAL_SIZE.heightPx - 26 - AXIS_LABELS;
/** What the columns have at least and at most, with the marks above them. */
const [MIN_BAND, MAX_BAND]: readonly [Px, Px] = [150, 280];
const BAND_GAP: Px = 12;

const [LOGO_HEIGHT, MAX_LOGO, LOGO_GAP]: readonly [Px, Px, Px] = [44, 300, 16];
const PUBLISHER_HEIGHT: Px = 44 + 22;
const WORDMARK = 4.5;
/** Less contrast with white is no colour for letters (WCAG 2.2, 1.4.3). */
const MIN_CONTRAST = 4.5;

const PUBLISHER: PictureFont = { family: "sans", weight: 620, sizePx: 28 };

export type SocialDrawing = {
  /** Whose events are drawn: one, or all of a library. */
  readonly chronicles: readonly Chronicle[];
  readonly brand: Brand;
  readonly lang: Lang;
  /** Its events are drawn in their colours, the others pale. */
  readonly story?: Story | undefined;
};

/** @param measure  with the fonts that the picture is made with */
export function drawSocialImage(subject: SocialDrawing, texts: SocialTexts, measure: MeasureText): string {
  const colours = COLOURS.light;
  const accent = subject.brand.accent?.light ?? colours.ink;
  const onWhite = contrastRatio(accent, colours.surface) < MIN_CONTRAST ? colours.ink : accent;
  const drawn: string[] = [];
  let y = TOP;
  const publisher = drawPublisher(subject.brand, texts.publisher, y, measure);
  if (publisher !== "") y += PUBLISHER_HEIGHT;
  drawn.push(publisher);

  const hasBand = subject.chronicles.some(({ digest }) => digest.range !== undefined);
  const room = (hasBand ? FLOOR - MIN_BAND - BAND_GAP : SOCIAL_SIZE.heightPx - MARGIN) - y;
  const block = fitBlock(texts, room, measure);
  // What the texts leave is for the columns; what these do not need is above the texts.
  const chosen = subject.story && new Set(subject.story.steps.flatMap(({ event }) => event ?? []));
  const top = Math.max(y + block.height + BAND_GAP, FLOOR - MAX_BAND);
  const box = { left: MARGIN, right: MARGIN + WIDTH, top, bottom: FLOOR };
  const { chronicles, lang } = subject;
  const density = drawDensity({ chronicles, lang, chosen, box, colours, accent: onWhite, measure });
  y = Math.max(y, density.top - BAND_GAP - block.height);
  for (const { text, font, kind, baseline } of block.lines) {
    const fill = kind === "above" ? onWhite : kind === "description" ? colours.ink2 : colours.ink;
    drawn.push(drawText(text, MARGIN, y + baseline, font, fill));
  }
  return tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: SOCIAL_SIZE.widthPx,
      height: SOCIAL_SIZE.heightPx,
      viewBox: `0 0 ${SOCIAL_SIZE.widthPx} ${SOCIAL_SIZE.heightPx}`,
      "text-rendering": "geometricPrecision",
      "xml:lang": lang,
    },
    tag("rect", { width: SOCIAL_SIZE.widthPx, height: SOCIAL_SIZE.heightPx, fill: colours.surface }),
    tag("rect", { width: SOCIAL_SIZE.widthPx, height: RULE, fill: accent }),
    density.svg,
    ...drawn,
  );
}

function drawPublisher({ logo }: Brand, name: string, y: Px, measure: MeasureText): string {
  const ratio = logo && logoRatio(logo);
  let [x, image] = [MARGIN, ""];
  if (logo && ratio !== undefined) {
    const height = Math.min(LOGO_HEIGHT, MAX_LOGO / ratio);
    const box = { x, y: y + (LOGO_HEIGHT - height) / 2, width: height * ratio, height };
    image = tag("image", { ...box, href: dataAddress(logo) });
    x += box.width + LOGO_GAP;
  }
  // So wide a logo is the name already.
  if (name === "" || (ratio ?? 0) >= WORDMARK) return image;
  const shown = fitText(name, MARGIN + WIDTH - x, PUBLISHER, measure);
  return image + drawText(shown, x, y + LOGO_HEIGHT / 2 + 10, PUBLISHER, COLOURS.light.ink);
}
