import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { pickText } from "../../model/localized";
import { useLang } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { type PictureWords, addPicture } from "../../store/add-picture";
import { useAppStore } from "../../store/react";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FileImage } from "../../ui/FileImage";
import { Input } from "../../ui/Input";
import { usePictureMessages } from "./picture-messages";
import styles from "./Media.module.css";

type Props = { readonly event: TimelineEvent; readonly pasted: File | undefined; readonly onClose: () => void };

const FIELDS = ["alt", "caption", "credit", "licence"] as const;
const MAX_LENGTH = 500;

export function AddPictureDialog({ event, pasted, onClose }: Props) {
  const { add } = usePictureMessages();
  const lang = useLang();
  const store = useAppStore();
  const fieldId = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState(pasted);
  // Pasted again while the dialog is open.
  const [before, setBefore] = useState(pasted);
  if (pasted !== before) {
    setBefore(pasted);
    setFile(pasted);
  }
  const [words, setWords] = useState<PictureWords>({});
  const [refused, setRefused] = useState<File>();
  const preview = usePreview(file);
  const canAdd = file !== undefined && file !== refused;
  const submit = async (submitted: FormEvent) => {
    submitted.preventDefault();
    if (!canAdd) return;
    if (await addPicture(store, event.id, file, words)) onClose();
    else setRefused(file);
  };
  return (
    <Dialog isOpen title={`${add.title}: ${pickText(event.title, lang).text}`} closeLabel={add.close} onClose={onClose}>
      <form className={styles.form} onSubmit={(submitted) => void submit(submitted)}>
        {preview !== undefined && canAdd && (
          <div className={styles.preview}>
            <FileImage src={preview} alt="" onBroken={() => setRefused(file)} />
          </div>
        )}
        {file !== undefined && file === refused && <p role="alert">{add.refused}</p>}
        <input
          ref={chooser}
          type="file"
          accept="image/*"
          hidden
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) setFile(chosen);
            currentTarget.value = "";
          }}
        />
        <p>
          <button type="button" className="btn btn-line" onClick={() => chooser.current?.click()}>
            {file ? add.other : add.choose}
          </button>
        </p>
        {!file && <p>{add.paste}</p>}
        {FIELDS.map((field) => (
          <Field key={field} label={add[field]} controlId={`${fieldId}-${field}`}>
            <Input
              id={`${fieldId}-${field}`}
              dir="auto"
              maxLength={MAX_LENGTH}
              value={words[field] ?? ""}
              onChange={({ currentTarget }) => setWords({ ...words, [field]: currentTarget.value })}
            />
          </Field>
        ))}
        <p className={styles.kept}>{add.kept}</p>
        <p>
          <button type="submit" className="btn btn-solid" aria-disabled={!canAdd}>
            {add.submit}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

/** An address that shows the file until another one takes its place. */
function usePreview(file: File | undefined): string | undefined {
  const [shown, setShown] = useState<{ readonly file: File; readonly address: string }>();
  useEffect(() => {
    if (!file) return undefined;
    const address = URL.createObjectURL(file);
    setShown({ file, address });
    return () => URL.revokeObjectURL(address);
  }, [file]);
  return shown?.file === file ? shown?.address : undefined;
}
