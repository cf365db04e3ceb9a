/** The logo or favicon: chosen, seen, removed. */
import { useId, useMemo, useState } from "react";
import type { PublishMessages } from "../../i18n/en/publish";
import type { BrandFile } from "../../model/site/brand";
import { dataUrlOf, readBrandPicture } from "../../model/site/brand-picture";
import { settingProblemText } from "../../i18n/setting-problem-text";
import { ActionRow } from "../../ui/ActionRow";
import { Icon } from "../../ui/Icon";
import { FileButton } from "./FileButton";
import { useSettingProblemMessages } from "./publish-messages";
import styles from "./Publish.module.css";

type Props = {
  readonly label: string;
  readonly hint: string;
  readonly messages: PublishMessages;
  readonly picture: BrandFile | undefined;
  readonly onChange: (picture: BrandFile | undefined) => void;
};

export function BrandPictureField({ label, hint, messages, picture, onChange }: Props) {
  const id = useId();
  const problems = useSettingProblemMessages();
  const [error, setError] = useState<string>();
  const src = useMemo(() => picture && dataUrlOf(picture), [picture]);
  const choose = (bytes: Uint8Array) => {
    const read = readBrandPicture(bytes);
    if ("problem" in read) return setError(settingProblemText(label, { ...read.problem, where: "" }, problems));
    setError(undefined);
    onChange(read);
  };
  return (
    <div role="group" aria-labelledby={id} className={styles.picture}>
      <p id={id} className={styles.label}>
        {label}
      </p>
      <div className={styles.pictureRow}>
        <span className={styles.pictureBox}>
          {src === undefined ? <Icon name="image" size={20} /> : <img src={src} alt={messages.chosen(label)} />}
        </span>
        <ActionRow>
          <FileButton
            accept=".png,.svg,image/png,image/svg+xml"
            label={`${picture ? messages.change : messages.choose}: ${label}`}
            onFiles={([file]) => file && choose(file.bytes)}
            onUnreadable={() => setError(messages.errors.unreadableFile)}
          >
            {picture ? messages.change : messages.choose}
          </FileButton>
          {picture && (
            <button
              type="button"
              className="btn btn-square"
              aria-label={messages.remove(label)}
              onClick={() => onChange(undefined)}
            >
              <Icon name="trash" />
            </button>
          )}
        </ActionRow>
      </div>
      <p className={styles.hint}>{hint}</p>
      <p role="status" className={styles.error}>
        {error}
      </p>
    </div>
  );
}
