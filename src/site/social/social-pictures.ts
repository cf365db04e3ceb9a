/** The social pictures of a site as files, made with the renderer and fonts of the build. */
import { FONT_PATHS, loadFont } from "../../export/fonts/renderer-font";
import { en } from "../../i18n/en";
import { library as englishLibrary } from "../../i18n/en/library";
import { stories as english } from "../../i18n/en/stories";
import { uk } from "../../i18n/uk";
import { library as ukrainianLibrary } from "../../i18n/uk/library";
import { stories as ukrainian } from "../../i18n/uk/stories";
import type { Lang } from "../../model/links/view-link";
import type { Site, SiteFile } from "../../model/site/site";
import { wholeOf } from "../../model/stories/story";
import { libraryPicture, pathsOf } from "../paths";
import { RENDERER_PART, type Template } from "../template";
import { createRasterizer } from "./rasterize";
import { libraryImage, socialImage } from "./social-image";
import type { SocialMessages } from "./social-texts";

const MESSAGES: Readonly<Record<Lang, SocialMessages>> = {
  en: { app: en.app, library: englishLibrary, stories: english },
  uk: { app: uk.app, library: ukrainianLibrary, stories: ukrainian },
};

/**
 * Networks read pictures by full addresses, so without an address only a library has some: those on its front page.
 * @throws if the build lacks the renderer or a font
 */
export async function* socialPictures(site: Site, template: Template): AsyncGenerator<SiteFile> {
  const { address, brand, isLibrary, languages, timelines } = site;
  if (address === undefined && !isLibrary) return;
  const fonts = await Promise.all(FONT_PATHS.map(async (path) => loadFont(await template.read(path))));
  const wasm = await template.read(RENDERER_PART);
  const rasterize = await createRasterizer(new Uint8Array(wasm), fonts);
  for (const lang of languages) {
    const tools = { rasterize, fonts, messages: MESSAGES[lang] };
    if (isLibrary && address !== undefined) {
      const chronicles = timelines.map(({ chronicle }) => chronicle);
      yield { path: libraryPicture(lang), content: libraryImage({ chronicles, brand, lang }, tools) };
    }
    for (const timeline of timelines) {
      const { chronicle } = timeline;
      const paths = pathsOf(site, timeline);
      const subject = { chronicle, brand, lang, isLibrary };
      yield { path: paths.picture(lang), content: socialImage(subject, tools) };
      if (address === undefined) continue;
      // Short versions have no page of their own.
      for (const story of chronicle.stories)
        if (!wholeOf(chronicle, story))
          yield { path: paths.storyPicture(story.id, lang), content: socialImage({ ...subject, story }, tools) };
    }
  }
}
