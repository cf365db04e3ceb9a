/** Compares the draft with what it came from, a version or a file, row by row; then it may replace the file. */
import { useId, useMemo, useRef, useState } from "react";
import { isolated } from "../../../i18n/isolated";
import { useLang } from "../../../i18n/react";
import type { UserChronicleMessages } from "../../../i18n/user-chronicle-messages";
import { compareContents } from "../../../model/user-chronicles/compare-contents";
import type { ChronicleContent } from "../../../model/user-chronicles/content";
import { chronicleFile } from "../../../store/user-chronicles/draft-files";
import { readContentFile } from "../../../store/user-chronicles/read-file";
import type { ChronicleDraft } from "../../../store/user-chronicles/slice";
import { Field } from "../../../ui/Field";
import { Select } from "../../../ui/Select";
import { replaceFile } from "../../../ui/replace-file";
import { useTitle } from "../use-user-chronicles";
import { ChangeTable } from "./ChangeTable";
import styles from "./Versions.module.css";

type Props = { readonly draft: ChronicleDraft; readonly messages: UserChronicleMessages };
type OtherFile = { readonly name: string; readonly content: ChronicleContent };

export function ComparePanel({ draft, messages }: Props) {
  const { compare: texts, versions: versionTexts } = messages;
  const lang = useLang();
  const titleOf = useTitle(messages);
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState(draft.origin ? "origin" : "file");
  const [file, setFile] = useState<OtherFile>();
  const [reported, setReported] = useState("");
  const { origin, versions, content } = draft;
  const other =
    chosen === "origin"
      ? origin?.content
      : chosen === "file"
        ? file?.content
        : versions.find((version) => version.id === chosen)?.content;
  const comparison = useMemo(() => other && compareContents(other, content), [other, content]);
  const read = async (picked: File) => {
    setReported(texts.reading);
    const read = await readContentFile(picked);
    setReported(read ? "" : texts.unreadable(isolated(picked.name)));
    if (!read) return;
    setFile({ name: picked.name, content: read });
    setChosen("file");
  };
  const save = async () => {
    const { name, content: written } = chronicleFile(content, lang);
    const saved = await replaceFile(written, chosen === "file" && file?.name.endsWith(".json") ? file.name : name);
    if (saved !== undefined) setReported(texts.saved(isolated(saved)));
  };
  return (
    <>
      <div className={styles.choice}>
        <Field label={texts.with} controlId={id}>
          <Select id={id} value={chosen} onChange={({ currentTarget: { value } }) => setChosen(value)}>
            {origin && <option value="origin">{texts.origin(titleOf(origin.title))}</option>}
            {[...versions].reverse().map((version) => (
              <option key={version.id} value={version.id}>
                {texts.version(version.name || versionTexts.unnamed)}
              </option>
            ))}
            <option value="file">{file ? texts.chosen(file.name) : texts.file}</option>
          </Select>
        </Field>
        {chosen === "file" && (
          <button type="button" className="btn btn-line" onClick={() => chooser.current?.click()}>
            {texts.choose}
          </button>
        )}
        <input
          ref={chooser}
          type="file"
          hidden
          onChange={({ currentTarget }) => {
            const [picked] = currentTarget.files ?? [];
            currentTarget.value = "";
            if (picked) void read(picked);
          }}
        />
      </div>
      {comparison && other ? (
        <ChangeTable comparison={comparison} before={other} after={content} messages={messages} />
      ) : (
        <p className={styles.hint}>{texts.nothing}</p>
      )}
      <div className={styles.save}>
        <button type="button" className="btn btn-solid" onClick={() => void save()}>
          {texts.saveFile}
        </button>
        <p role="status">{reported}</p>
        <p className={styles.hint}>{texts.saveHint}</p>
      </div>
    </>
  );
}
