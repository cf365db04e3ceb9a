import { type ReactNode, createContext, useContext, useEffect, useState } from "react";
import type { Lang } from "../model/view-link";
import { type LocalizedText, type PickedText, pickText } from "../model/localized";
import type { Messages } from "./messages";

type Language = { readonly lang: Lang; readonly messages: Messages };

const LanguageContext = createContext<Language | undefined>(undefined);

/** `lang` and `messages` change together, so that no frame mixes two languages. */
export function LanguageProvider({ children, ...language }: Language & { readonly children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new RangeError("no LanguageProvider around this component");
  return language;
}
export const useMessages = (): Messages => useLanguage().messages;
export const useLang = (): Lang => useLanguage().lang;

/** Picks chronicle texts in the reader's language. */
export function usePick(): (source: LocalizedText | undefined) => PickedText {
  const lang = useLang();
  return (source) => pickText(source, lang);
}

/**
 * A chronicle text in the reader's language. Where only another language has it, that one shows, marked with `lang`
 * for screen readers and with its tag for the eye.
 */
export function Text({ of }: { readonly of: LocalizedText | undefined }) {
  const { text, lang, isFallback } = usePick()(of);
  if (!isFallback || lang === undefined) return <>{text}</>;
  return (
    <>
      <span lang={lang}>{text}</span> <span className="lang-tag">{lang.toUpperCase()}</span>
    </>
  );
}

/** The marks of the language the words are in, which need not be the reader's. */
export function Quoted({ text: source }: { readonly text: LocalizedText }) {
  const { details } = useMessages();
  const { text, lang, isFallback } = usePick()(source);
  if (!isFallback || lang === undefined) return <p>{details.quoted(text)}</p>;
  return (
    <p>
      <span lang={lang}>{lang === "en" ? `“${text}”` : `«${text}»`}</span>{" "}
      <span className="lang-tag">{lang.toUpperCase()}</span>
    </p>
  );
}

/**
 * Words that come late, in the reader's language.
 * @param load  the same function at every call
 * @returns nothing until they are here; in another language the old ones stay until the new ones come
 */
export function useLateWords<W>(load: (lang: Lang) => Promise<W>): W | undefined {
  const lang = useLang();
  const [known, setKnown] = useState<{ readonly lang: Lang; readonly words: W }>();
  useEffect(() => {
    if (known?.lang === lang) return undefined;
    let isStale = false;
    load(lang).then(
      (words) => !isStale && setKnown({ lang, words }),
      // Whoever asked does without: the part itself has come.
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [load, lang, known]);
  return known?.words;
}
