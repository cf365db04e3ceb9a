/** Renders elements to HTML in one of the languages of the interface. React escapes all text. */
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { en } from "../i18n/en";
import { type ReadingMessages, reading as english } from "../i18n/en/reading";
import type { Messages } from "../i18n/messages";
import { LanguageProvider } from "../i18n/react";
import { uk } from "../i18n/uk";
import { reading as ukrainian } from "../i18n/uk/reading";
import type { Lang } from "../model/links/view-link";

export const PAGE_MESSAGES: Readonly<Record<Lang, Messages>> = { en, uk };
export const READING_MESSAGES: Readonly<Record<Lang, ReadingMessages>> = { en: english, uk: ukrainian };

export const renderIn = (lang: Lang, children: ReactNode): string =>
  renderToStaticMarkup(
    <LanguageProvider lang={lang} messages={PAGE_MESSAGES[lang]}>
      {children}
    </LanguageProvider>,
  );
