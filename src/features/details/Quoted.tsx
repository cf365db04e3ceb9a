import { useMessages, usePick } from "../../i18n/react";
import type { LocalizedText } from "../../model/localized";

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
