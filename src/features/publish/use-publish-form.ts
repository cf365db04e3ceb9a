/** The form of the dialog, which this browser remembers. */
import { useEffect, useMemo, useState } from "react";
import { textIn, withText } from "../../model/edit-values";
import type { Lang } from "../../model/links/view-link";
import type { LocalizedText } from "../../model/localized";
import { type FormField, type PublishForm, emptyForm, faultsOf } from "../../model/site/publish-form";
import { forgetForm, rememberForm, rememberedForm } from "../../store/publish/form-memory";

export type FormEditing = {
  readonly form: PublishForm;
  readonly faults: ReadonlySet<FormField>;
  /** Of the texts that are shown. */
  readonly textLang: Lang;
  readonly setTextLang: (lang: Lang) => void;
  readonly change: (part: Partial<PublishForm>) => void;
  readonly replace: (form: PublishForm) => void;
  /** Empties it, and forgets what was remembered. */
  readonly clear: () => void;
  readonly textOf: (text: LocalizedText | undefined) => string;
  readonly withTyped: (text: LocalizedText | undefined, typed: string) => LocalizedText | undefined;
};

/** @param languages  of a new form; @param lang  of the interface, whose texts are shown first */
export function usePublishForm(languages: readonly Lang[], lang: Lang): FormEditing {
  const empty = useMemo(() => emptyForm(languages), [languages]);
  const [form, setForm] = useState(() => rememberedForm() ?? empty);
  const [chosen, setTextLang] = useState(lang);
  const [first = "en"] = form.languages;
  const textLang = form.languages.includes(chosen) ? chosen : first;
  useEffect(() => {
    if (form === empty) forgetForm();
    else rememberForm(form);
  }, [form, empty]);
  return {
    form,
    faults: useMemo(() => faultsOf(form), [form]),
    textLang,
    setTextLang,
    change: (part) => setForm((now) => ({ ...now, ...part })),
    replace: setForm,
    clear: () => setForm(empty),
    textOf: (text) => textIn(text, textLang, form.languages),
    withTyped: (text, typed) => withText(text, textLang, typed, form.languages),
  };
}
