import { type ReactNode, createContext, useContext, useEffect, useState } from "react";
import type { Lang } from "../model/links/view-link";
import { type LocalizedText, type PickedText, pickText } from "../model/localized";
import { RETRY_DELAY_MS, LoadError } from "../model/load-error";
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
  return <Picked text={usePick()(of)} />;
}

/** A text that is picked already, marked where it stands in for another language. */
export function Picked({ text: { text, lang, isFallback } }: { readonly text: PickedText }) {
  if (!isFallback || lang === undefined) return <FileText>{text}</FileText>;
  return (
    <>
      <FileText lang={lang}>{text}</FileText> <span className="lang-tag">{lang.toUpperCase()}</span>
    </>
  );
}

/**
 * Words of a file or of the reader: they run as their own letters do, whichever way the page runs, and never turn what
 * stands beside them. Everything that shows such words uses this or has `dir="auto"` itself.
 */
export function FileText({ lang, children }: { readonly lang?: string | undefined; readonly children: ReactNode }) {
  return (
    <span dir="auto" lang={lang}>
      {children}
    </span>
  );
}

/** The marks of the language the words are in, which need not be the reader's. */
export function Quoted({ text: source }: { readonly text: LocalizedText }) {
  const { details } = useMessages();
  const { text, lang, isFallback } = usePick()(source);
  if (!isFallback || lang === undefined) return <p dir="auto">{details.quoted(text)}</p>;
  return (
    <p>
      <span dir="auto" lang={lang}>
        {lang === "en" ? `“${text}”` : `«${text}»`}
      </span>{" "}
      <span className="lang-tag">{lang.toUpperCase()}</span>
    </p>
  );
}

type LazyMessages<W> = { readonly words?: W | undefined; readonly error?: unknown };

/**
 * Words that come late, in the reader's language, for what is nothing without them: throws a `LoadError` in the render when
 * they do not come. Being mounted anew is another try.
 * @param load  the same function at every call
 * @returns nothing until they are here; in another language the old ones stay until the new ones come
 */
export function useLazyMessages<W>(load: (lang: Lang) => Promise<W>): W | undefined {
  const { words, error } = useWords(load);
  if (words === undefined && error !== undefined) throw new LoadError(error);
  return words;
}

/** The same for what can do without them: it throws nothing, and asks for them again from time to time. */
export const useOptionalMessages = <W,>(load: (lang: Lang) => Promise<W>): W | undefined =>
  useWords(load, RETRY_DELAY_MS).words;

function useWords<W>(load: (lang: Lang) => Promise<W>, againAfterMs?: number): LazyMessages<W> {
  const lang = useLang();
  const [known, setKnown] = useState<LazyMessages<W>>({});
  useEffect(() => {
    let isStale = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      load(lang).then(
        (words) => !isStale && setKnown({ words }),
        (error: unknown) => {
          if (isStale) return;
          setKnown(({ words }) => ({ words, error }));
          if (againAfterMs !== undefined) timer = setTimeout(ask, againAfterMs);
        },
      );
    };
    ask();
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [load, lang, againAfterMs]);
  return known;
}
