/** Names, looks and links of the publisher. */
import type { PublishMessages } from "../../i18n/en/publish";
import { useMessages } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { pickText } from "../../model/localized";
import { MAX_LENGTHS } from "../../model/site/publish-form";
import { SegmentedControl } from "../../ui/SegmentedControl";
import { AccentFields } from "./AccentFields";
import { BrandFileButtons } from "./BrandFileButtons";
import { BrandPictureField } from "./BrandPictureField";
import { FooterLinks } from "./FooterLinks";
import { Section } from "./Section";
import { TextField } from "./TextField";
import type { FormEditing } from "./use-publish-form";
import styles from "./Publish.module.css";

type Props = { readonly chronicle: Chronicle; readonly editing: FormEditing; readonly messages: PublishMessages };

export function BrandForm({ chronicle: { meta }, editing, messages }: Props) {
  const { app } = useMessages();
  const { form, faults, change, textLang, setTextLang, textOf, withTyped } = editing;
  const { fields, errors } = messages;
  const ofFile = (text: Parameters<typeof pickText>[0]) => pickText(text, textLang).text;
  return (
    <>
      <Section
        title={messages.brand}
        beside={
          form.languages.length > 1 && (
            <SegmentedControl
              label={messages.textsIn}
              value={textLang}
              options={form.languages.map((one) => ({ value: one, label: app.languageNames[one], lang: one }))}
              onChange={setTextLang}
            />
          )
        }
      >
        <p className={styles.hint}>{messages.brandHint}</p>
        <TextField
          label={fields.title}
          maxLength={MAX_LENGTHS.title}
          lang={textLang}
          placeholder={ofFile(meta.title)}
          value={textOf(form.title)}
          onChange={(text) => change({ title: withTyped(form.title, text) })}
        />
        <TextField
          label={fields.description}
          maxLength={MAX_LENGTHS.description}
          lang={textLang}
          isLong
          placeholder={ofFile(meta.description)}
          value={textOf(form.description)}
          onChange={(text) => change({ description: withTyped(form.description, text) })}
        />
        <div className={styles.pair}>
          <TextField
            label={fields.publisher}
            maxLength={MAX_LENGTHS.publisher}
            lang={textLang}
            value={textOf(form.publisherName)}
            onChange={(text) => change({ publisherName: withTyped(form.publisherName, text) })}
          />
          <TextField
            label={fields.publisherUrl}
            isUrl
            placeholder="https://"
            error={faults.has("publisherUrl") ? errors.page : undefined}
            value={form.publisherUrl}
            onChange={(publisherUrl) => change({ publisherUrl })}
          />
        </div>
      </Section>
      <Section title={messages.looks}>
        <div className={styles.pair}>
          <BrandPictureField
            label={fields.logo}
            hint={messages.logoHint}
            messages={messages}
            picture={form.logo}
            onChange={(logo) => change({ logo })}
          />
          <BrandPictureField
            label={fields.favicon}
            hint={messages.faviconHint}
            messages={messages}
            picture={form.favicon}
            onChange={(favicon) => change({ favicon })}
          />
        </div>
        <AccentFields editing={editing} messages={messages} />
      </Section>
      <Section title={messages.bottom}>
        <div className={styles.pair}>
          <TextField
            label={fields.licence}
            maxLength={MAX_LENGTHS.licence}
            placeholder={meta.licence?.name ?? "CC BY 4.0"}
            value={form.licenceName}
            onChange={(licenceName) => change({ licenceName })}
          />
          <TextField
            label={fields.licenceUrl}
            isUrl
            placeholder="https://"
            error={faults.has("licenceUrl") ? errors.page : undefined}
            value={form.licenceUrl}
            onChange={(licenceUrl) => change({ licenceUrl })}
          />
        </div>
        <TextField
          label={fields.contact}
          hint={messages.contactHint}
          isUrl
          error={faults.has("contact") ? errors.contact : undefined}
          value={form.contact}
          onChange={(contact) => change({ contact })}
        />
        <FooterLinks editing={editing} messages={messages} />
      </Section>
      <Section title={messages.again}>
        <BrandFileButtons editing={editing} messages={messages} />
      </Section>
    </>
  );
}
