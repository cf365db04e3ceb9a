import { type ReactNode, createContext, useContext, useEffect, useState } from "react";
import type { Lang } from "../model/links/view-link";
import { type LocalizedText, type PickedText, pickText } from "../model/localized";
import { RETRY_DELAY_MS, LoadError } from "../model/load-error";
import type { Loader } from "./lazy-messages";
import type { Messages } from "./messages";

type Language = { readonly lang: Lang; readonly messages: Messages };

const LanguageContext = createContext<Language | undefined>(undefined);

/** `lang` and `messages` change together, so no render mixes two languages. */
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

/** Picks chronicle texts in the current language. */
export function usePick(): (source: LocalizedText | undefined) => PickedText {
  const lang = useLang();
  return (source) => pickText(source, lang);
}

/**
 * A chronicle text in the current language. A fallback in another language is marked with `lang` for screen readers
 * and with a visible tag.
 */
export function Text({ of }: { readonly of: LocalizedText | undefined }) {
  return <Picked text={usePick()(of)} />;
}

/** A picked text, marked if it is a fallback. */
export function Picked({ text: { text, lang, isFallback } }: { readonly text: PickedText }) {
  if (!isFallback || lang === undefined) return <FileText>{text}</FileText>;
  return (
    <>
      <FileText lang={lang}>{text}</FileText> <span className="lang-tag">{lang.toUpperCase()}</span>
    </>
  );
}

/**
 * Text from a file or the user: isolated, so its direction follows its own letters and does not affect the text
 * around it. All such text uses this or `dir="auto"`.
 */
export function FileText({ lang, children }: { readonly lang?: string | undefined; readonly children: ReactNode }) {
  return (
    <span dir="auto" lang={lang}>
      {children}
    </span>
  );
}

/** Uses the quotation marks of the text's language, which may differ from the interface. */
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

type LazyMessages<M> = { readonly messages?: M | undefined; readonly error?: unknown };

/**
 * Lazy messages for a component that needs them: throws a `LoadError` during render if they fail to load. Remounting
 * retries.
 * @param load  must be the same function on every call
 * @returns `undefined` until loaded, which they may be from the start; after a language change the old messages until the new ones are loaded
 */
export function useLazyMessages<M>(load: Loader<M>): M | undefined {
  const { messages, error } = useLoadedMessages(load);
  if (messages === undefined && error !== undefined) throw new LoadError(error);
  return messages;
}

/** The same for a component that can do without: never throws, and retries from time to time. */
export const useOptionalMessages = <M,>(load: Loader<M>): M | undefined =>
  useLoadedMessages(load, RETRY_DELAY_MS).messages;

function useLoadedMessages<M>(load: Loader<M>, againAfterMs?: number): LazyMessages<M> {
  const lang = useLang();
  const [known, setKnown] = useState<LazyMessages<M>>(() => ({ messages: load.loaded?.[lang] }));
  useEffect(() => {
    let isStale = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tryLoad = () => {
      load(lang).then(
        (messages) => !isStale && setKnown({ messages }),
        (error: unknown) => {
          if (isStale) return;
          setKnown(({ messages }) => ({ messages, error }));
          if (againAfterMs !== undefined) timer = setTimeout(tryLoad, againAfterMs);
        },
      );
    };
    tryLoad();
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [load, lang, againAfterMs]);
  return known;
}
