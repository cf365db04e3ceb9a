/** What the site will contain, in which languages, and where it will be. */
import { type ReactNode, useMemo } from "react";
import type { PublishMessages } from "../../i18n/en/publish";
import { FileText, useLang, useMessages, usePick } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { LANGS, type Lang } from "../../model/links/view-link";
import { siteMediaCount } from "../../store/publish/site-media";
import { Checkbox } from "../../ui/Checkbox";
import { CheckboxGroup } from "../../ui/CheckboxGroup";
import { ChoiceField } from "../../ui/ChoiceField";
import { Section } from "./Section";
import { TextField } from "./TextField";
import type { FormEditing } from "./use-publish-form";
import styles from "./Publish.module.css";

type Props = { readonly chronicle: Chronicle; readonly editing: FormEditing; readonly messages: PublishMessages };

export function WhatIsPublished({ chronicle, editing, messages }: Props) {
  const { form, faults, change } = editing;
  const { app } = useMessages();
  const lang = useLang();
  const pick = usePick();
  const pictures = useMemo(() => siteMediaCount(chronicle), [chronicle]);
  const nameOf = useMemo(() => {
    const names = new Intl.DisplayNames(lang, { type: "language", fallback: "code" });
    return (one: string) => names.of(one) ?? one;
  }, [lang]);
  const toggle = (one: Lang) => {
    const isIn = form.languages.includes(one);
    const languages = isIn ? form.languages.filter((other) => other !== one) : [...form.languages, one];
    if (languages.length > 0) change({ languages });
  };
  const { facts } = messages;
  return (
    <>
      <Section title={messages.what}>
        <dl className={styles.facts}>
          <Fact name={facts.title}>
            <FileText>{pick(chronicle.meta.title).text}</FileText>
          </Fact>
          <Fact name={facts.contents}>
            {[
              messages.events(chronicle.events.length),
              ...(chronicle.stories.length > 0 ? [messages.stories(chronicle.stories.length)] : []),
              ...(pictures > 0 ? [messages.pictures(pictures)] : []),
            ].join(" · ")}
          </Fact>
          <Fact name={facts.languages}>{chronicle.meta.languages.map(nameOf).join(", ")}</Fact>
        </dl>
        {pictures > 0 && <p className={styles.hint}>{messages.picturesHint}</p>}
        <CheckboxGroup legend={messages.interfaceLanguages}>
          {LANGS.map((one) => (
            <Checkbox
              key={one}
              name={<span lang={one}>{app.languageNames[one]}</span>}
              isTicked={form.languages.includes(one)}
              isOff={form.languages.length === 1 && form.languages.includes(one)}
              onToggle={() => toggle(one)}
            />
          ))}
        </CheckboxGroup>
        {form.languages.length > 1 && (
          <ChoiceField
            label={messages.firstLanguage}
            value={form.languages[0] ?? "en"}
            options={LANGS.map((one) => ({ value: one, label: app.languageNames[one] }))}
            onChange={(first) => change({ languages: [first, ...form.languages.filter((one) => one !== first)] })}
          />
        )}
      </Section>
      <Section title={messages.address}>
        <TextField
          label={messages.addressLabel}
          hint={messages.addressHint}
          error={faults.has("address") ? messages.errors.address : undefined}
          placeholder="https://"
          isUrl
          value={form.address}
          onChange={(address) => change({ address })}
        />
      </Section>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
