/** What is said about the timeline as a whole. */
import { isBlankText } from "../../../model/blank-text";
import { MAX_URL_LENGTH, URL_PATTERN } from "../../../model/chronicle/schema";
import type { Meta } from "../../../model/chronicle/chronicle";
import { withField, withText } from "../../../model/edit-values";
import { TextFields } from "../fields/TextFields";
import { TypedField } from "../fields/TypedField";
import { useTyped } from "../fields/use-typed";
import { CoverageFields } from "./CoverageFields";
import type { Editing } from "./editing";
import { LanguagesField } from "./LanguagesField";
import styles from "./Settings.module.css";

type Props = { readonly editing: Editing };
type TextKey = "title" | "shortTitle" | "description" | "method";

export function TimelineTab({ editing }: Props) {
  const { content, languages, messages, change } = editing;
  const { fields, errors } = messages;
  const { meta } = content;
  const edit = (before: (meta: Meta) => Meta, field: string) =>
    change((now) => ({ ...now, meta: before(now.meta) }), `meta ${field}`);
  const texts = (key: TextKey, lines: number, hint?: string) => (
    <TextFields
      label={fields[key]}
      text={meta[key]}
      languages={languages}
      lines={lines}
      hint={hint}
      error={key === "title" && isBlankText(meta.title) ? errors.noTitle : undefined}
      onChange={(lang, value) =>
        edit((now) => {
          const after = withText(now[key], lang, value, languages);
          return key === "title" ? { ...now, title: after ?? "" } : withField(now, key, after);
        }, `${key} ${lang}`)
      }
    />
  );
  const { name = "", url = "" } = meta.licence ?? {};
  const setLicence = (nextName: string, nextUrl: string, field: string) => {
    const licence = { name: nextName, ...(nextUrl === "" ? {} : { url: nextUrl }) };
    edit((now) => withField(now, "licence", nextName === "" && nextUrl === "" ? undefined : licence), field);
  };
  return (
    <div className={styles.fields}>
      {texts("title", 1)}
      {texts("shortTitle", 1, fields.shortTitleHint)}
      {texts("description", 3)}
      <LanguagesField editing={editing} />
      {texts("method", 3)}
      <CoverageFields
        coverage={meta.coverage}
        messages={messages}
        onChange={(coverage) => edit((now) => withField(now, "coverage", coverage), "coverage")}
      />
      <div className={styles.pair}>
        <TypedField
          label={fields.licenceName}
          value={name}
          onChange={(typed) => setLicence(typed, url, "licence name")}
        />
        <AddressField
          label={fields.licenceUrl}
          error={errors.address}
          value={url}
          onChange={(address) => setLicence(name, address, "licence url")}
        />
      </div>
      <AddressField
        label={fields.reportUrl}
        error={errors.address}
        value={meta.reportUrl ?? ""}
        onChange={(address) => edit((now) => withField(now, "reportUrl", address || undefined), "reportUrl")}
      />
    </div>
  );
}

type AddressProps = {
  readonly label: string;
  readonly value: string;
  readonly error: string;
  /** With what was typed: half an address is kept too, and left out of the timeline until it is one. */
  readonly onChange: (address: string) => void;
};

function AddressField({ label, value, error, onChange }: AddressProps) {
  const [text, type] = useTyped(value);
  const isAddress = value === "" || (value.length <= MAX_URL_LENGTH && URL_PATTERN.test(value));
  return (
    <TypedField
      label={label}
      inputMode="url"
      value={text}
      error={isAddress ? undefined : error}
      onChange={(typed) => {
        const address = typed.trim();
        type(typed, address);
        onChange(address);
      }}
    />
  );
}
