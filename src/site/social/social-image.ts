/** The social picture of a timeline or of one of its stories, as a PNG of 1200 × 630 pixels. */
import { type RendererFont, drawableWith, measureWith } from "../../export/fonts/renderer-font";
import { drawSocialImage } from "./draw-social-image";
import type { Rasterize } from "./rasterize";
import { type SocialMessages, type SocialSubject, socialTexts } from "./social-texts";

export type SocialTools = {
  readonly rasterize: Rasterize;
  /** Those that `rasterize` was made with. */
  readonly fonts: readonly RendererFont[];
  /** In the language of the picture. */
  readonly messages: SocialMessages;
};

/** The same subject gives the same bytes, in Node and in browsers. */
export function socialImage(subject: SocialSubject, { rasterize, fonts, messages }: SocialTools): Uint8Array {
  const texts = socialTexts(subject, messages, drawableWith(fonts));
  return rasterize(drawSocialImage(subject, texts, measureWith(fonts)));
}
