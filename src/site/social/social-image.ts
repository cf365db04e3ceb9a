/** Social pictures as PNG of 1200 × 630 pixels: of a timeline, of one of its stories, of all timelines of a site. */
import { type RendererFont, drawableWith, measureWith } from "../../export/fonts/renderer-font";
import { drawSocialImage } from "./draw-social-image";
import type { Rasterize } from "./rasterize";
import {
  type LibrarySubject,
  type SocialMessages,
  type SocialSubject,
  libraryTexts,
  socialTexts,
} from "./social-texts";

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
  return rasterize(drawSocialImage({ ...subject, chronicles: [subject.chronicle] }, texts, measureWith(fonts)));
}

/** The same for the front page of a site with several timelines: events of all, in the colours of the timelines. */
export function libraryImage(subject: LibrarySubject, { rasterize, fonts, messages }: SocialTools): Uint8Array {
  const texts = libraryTexts(subject, messages, drawableWith(fonts));
  return rasterize(drawSocialImage(subject, texts, measureWith(fonts)));
}
