/** What a social picture says, in texts that the project's fonts can draw. */
import type { Chronicle, Story } from "../../model/chronicle/chronicle";
import type { Lang } from "../../model/links/view-link";
import { type LocalizedText, allTexts, pickText } from "../../model/localized";
import type { Brand } from "../../model/site/brand";
import { spanOf } from "../../model/time";
import type { Messages } from "../../i18n/messages";
import type { LibraryMessages } from "../../i18n/en/library";
import type { StoryMessages } from "../../i18n/en/stories";
import { formatPeriod } from "../../i18n/format-period";

export type SocialSubject = {
  readonly chronicle: Chronicle;
  readonly brand: Brand;
  /** Of the interface. */
  readonly lang: Lang;
  /** Absent: the picture of the whole timeline. */
  readonly story?: Story | undefined;
  /** Whether the site has several timelines: then the brand's title and description are those of all. */
  readonly isLibrary?: boolean | undefined;
};

/** The front page of a site with several timelines. */
export type LibrarySubject = {
  readonly chronicles: readonly Chronicle[];
  readonly brand: Brand;
  readonly lang: Lang;
};

export type SocialMessages = {
  readonly app: Pick<Messages["app"], "countPlain">;
  readonly library: Pick<LibraryMessages, "timelines">;
  readonly stories: { readonly picker: Pick<StoryMessages["picker"], "steps"> };
};

export type SocialTexts = {
  readonly title: string;
  /** The timeline's name above the title of a story. */
  readonly above: string;
  readonly description: string;
  /** "Oct 2021 – Mar 2023", "136 events" */
  readonly facts: readonly string[];
  readonly publisher: string;
};

type IsDrawable = (character: string) => boolean;

/** A text with more characters that cannot be drawn is not worth reading without them. */
const MAX_LOST = 0.1;
/** Longer texts are never shown whole. */
const MAX_READ = 1_000;
/** Controls of line breaks and direction, joiners, variants of emoji. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu;

export function socialTexts(subject: SocialSubject, messages: SocialMessages, isDrawable: IsDrawable): SocialTexts {
  const { chronicle, brand, lang, story, isLibrary } = subject;
  const { meta, events, digest } = chronicle;
  const textOf = (...texts: readonly (LocalizedText | undefined)[]) => drawableText(texts, lang, isDrawable);
  const own = isLibrary === true ? undefined : brand;
  const name = textOf(own?.title, meta.title, meta.shortTitle);
  const publisher = textOf(brand.publisher?.name);
  const range = story ? (rangeOfStory(chronicle, story) ?? digest.range) : digest.range;
  const period = range && spanOf(range) >= 0 ? plain(formatPeriod(range, lang)) : "";
  const count = story ? messages.stories.picker.steps(story.steps.length) : messages.app.countPlain(events.length);
  const facts = [period, plain(count)].filter((fact) => fact !== "");
  if (!story) {
    const description = textOf(own?.description, meta.description);
    // Without a title that can be drawn the period is what there is to say.
    const [title = "", ...rest] = name === "" ? facts : [name, ...facts];
    return { title, above: "", description, facts: rest, publisher };
  }
  const title = textOf(story.title);
  return {
    title: title === "" ? name : title,
    above: title === "" ? "" : textOf(own?.title, meta.shortTitle, meta.title),
    description: textOf(story.summary),
    facts,
    publisher,
  };
}

export function libraryTexts(subject: LibrarySubject, messages: SocialMessages, isDrawable: IsDrawable): SocialTexts {
  const { chronicles, brand, lang } = subject;
  const textOf = (text: LocalizedText | undefined) => drawableText([text], lang, isDrawable);
  const [own, publisher] = [textOf(brand.title), textOf(brand.publisher?.name)];
  const counts = [
    plain(messages.library.timelines(chronicles.length)),
    plain(messages.app.countPlain(chronicles.reduce((sum, { events }) => sum + events.length, 0))),
  ];
  const [title = "", ...facts] = own !== "" ? [own, ...counts] : publisher !== "" ? [publisher, ...counts] : counts;
  return { title, above: "", description: textOf(brand.description), facts, publisher: own === "" ? "" : publisher };
}

/** @returns the time from the first to the last event of a story */
function rangeOfStory({ eventsById }: Chronicle, { steps }: Story) {
  const dates = steps
    .flatMap(({ event }) => (event === undefined ? [] : [eventsById.get(event)?.date]))
    .filter(Boolean);
  if (dates.length === 0) return undefined;
  const start = Math.min(...dates.map((date) => date?.startMs ?? Infinity));
  const end = Math.max(...dates.map((date) => (date?.endOpen === true ? date.startMs : (date?.endMs ?? -Infinity))));
  return { start, end: Math.max(end, start + 1) };
}

/** @returns the first text that the fonts have, in the language of the picture or else in another; "" if there is none */
function drawableText(texts: readonly (LocalizedText | undefined)[], lang: string, isDrawable: IsDrawable): string {
  for (const text of texts) {
    for (const candidate of [pickText(text, lang).text, ...allTexts(text)]) {
      const drawn = asDrawable(candidate, isDrawable);
      if (drawn !== "") return drawn;
    }
  }
  return "";
}

function asDrawable(text: string, isDrawable: IsDrawable): string {
  const characters = [...plain(text)];
  const kept = characters.filter(isDrawable);
  if (characters.length - kept.length > MAX_LOST * characters.length + 2) return "";
  const drawn = kept.join("").replace(/ +/g, " ").trim();
  return /[\p{L}\p{N}]/u.test(drawn) ? drawn : "";
}

/** In one line, with plain spaces: those of `Intl` differ between programs, and fonts do not have them all. */
const plain = (text: string): string =>
  text
    .slice(0, MAX_READ)
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(/\u2011/g, "-")
    .replace(/\s+/gu, " ")
    .trim();
