/** The form as a file, for other timelines, other devices and `npm run site`. */
import { useState } from "react";
import type { PublishMessages } from "../../i18n/en/publish";
import { type NamedBytes, brandFilesOf, formFromFiles } from "../../model/site/brand-json";
import { settingProblemText } from "../../i18n/setting-problem-text";
import { ActionRow } from "../../ui/ActionRow";
import { Icon } from "../../ui/Icon";
import { saveFile } from "../../ui/save-file";
import { FileButton } from "./FileButton";
import { useSettingProblemMessages } from "./publish-messages";
import type { FormEditing } from "./use-publish-form";
import styles from "./Publish.module.css";

type Props = { readonly editing: FormEditing; readonly messages: PublishMessages };

export function BrandFileButtons({ editing, messages }: Props) {
  const { form, replace, clear } = editing;
  const problems = useSettingProblemMessages();
  const [news, setNews] = useState<{ readonly text: string; readonly isError: boolean }>();
  const load = (files: readonly NamedBytes[]) => {
    const read = formFromFiles(form, files);
    if (!read.ok) {
      const text = settingProblemText("brand.json", read.problem, problems);
      return setNews({ text: `${text} ${messages.asBefore}`, isError: true });
    }
    replace(read.form);
    const names = read.missing.join(", ");
    setNews({ text: names === "" ? messages.loaded : messages.loadedWithout(names), isError: false });
  };
  const save = () => {
    for (const { name, bytes } of brandFilesOf(form)) saveFile(new Blob([Uint8Array.from(bytes)]), name);
  };
  return (
    <>
      <p className={styles.hint}>{messages.againHint}</p>
      <ActionRow>
        <FileButton
          accept=".json,.png,.svg"
          isMultiple
          onFiles={load}
          onUnreadable={() => setNews({ text: messages.errors.unreadableFile, isError: true })}
        >
          <Icon name="file" size={15} />
          {messages.loadBrand}
        </FileButton>
        <button type="button" className="btn btn-line" onClick={save}>
          <Icon name="download" size={15} />
          {messages.saveBrand}
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => {
            clear();
            setNews({ text: messages.cleared, isError: false });
          }}
        >
          {messages.clear}
        </button>
      </ActionRow>
      <p role="status" className={news?.isError ? styles.error : styles.hint}>
        {news?.text}
      </p>
    </>
  );
}
