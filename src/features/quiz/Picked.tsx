import type { PickedText } from "../../model/localized";

/** A text that is picked already, marked where it stands in for another language. */
export function Picked({ text: { text, lang, isFallback } }: { readonly text: PickedText }) {
  if (!isFallback || lang === undefined) return <>{text}</>;
  return (
    <>
      <span lang={lang}>{text}</span> <span className="lang-tag">{lang.toUpperCase()}</span>
    </>
  );
}
