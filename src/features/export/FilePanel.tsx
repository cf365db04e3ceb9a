/** What a format cannot hold, and the button that saves the file. */
import { useEffect, useMemo, useState } from "react";
import { type ExportFormat, FILE_KINDS } from "../../export/export-format";
import { type Loss, lossesOf } from "../../export/losses";
import { writeFile } from "../../export/write-file";
import type { ExportMessages } from "../../i18n/en/export";
import { Icon } from "../../ui/Icon";
import { saveFile } from "../../ui/save-file";
import { useExportMessages } from "./export-messages";
import type { Exported } from "./use-export";
import styles from "./Export.module.css";

type Props = { readonly format: ExportFormat; readonly exported: Exported };
type Work =
  | { readonly status: "idle" | "saving" | "failed" }
  | { readonly status: "saved"; readonly name: string; readonly bytes: number; readonly losses: readonly Loss[] };

export function FilePanel({ format, exported }: Props) {
  const messages = useExportMessages();
  const [work, setWork] = useState<Work>({ status: "idle" });
  const part = useMemo(() => exported.part(), [exported]);
  const losses = useMemo(() => lossesOf(part, format), [part, format]);
  const hidden = exported.all - exported.events.length;
  const byFilter: readonly Loss[] = hidden === 0 ? [] : [{ what: "filter", count: hidden, isInText: false }];
  const isBusy = work.status === "saving";

  useEffect(() => {
    setWork({ status: "idle" });
  }, [exported]);

  const onSave = async () => {
    setWork({ status: "saving" });
    const { extension, type } = FILE_KINDS[format];
    try {
      const file = await writeFile({ ...exported.document, chronicle: part }, format, Date.now());
      const name = `${exported.fileName}.${extension}`;
      saveFile(new Blob([file.bytes], { type }), name);
      setWork({ status: "saved", name, bytes: file.bytes.byteLength, losses: file.losses });
    } catch {
      setWork({ status: "failed" });
    }
  };

  return (
    <>
      <h3>{messages.names[format]}</h3>
      <p>{messages.countOf(part.events.length)}</p>
      <Losses losses={[...byFilter, ...(work.status === "saved" ? work.losses : losses)]} />
      <p>
        <button
          type="button"
          className="btn btn-solid"
          aria-disabled={isBusy}
          onClick={() => void (isBusy || onSave())}
        >
          <Icon name="download" size={15} />
          {isBusy ? messages.saving : messages.save}
        </button>
      </p>
      <div role="status">
        {work.status === "saved" && <p>{messages.saved(work.name, work.bytes)}</p>}
        {work.status === "failed" && <p className={styles.failed}>{messages.failed}</p>}
      </div>
    </>
  );
}

function Losses({ losses }: { readonly losses: readonly Loss[] }) {
  const messages = useExportMessages();
  if (losses.length === 0) return <p className={styles.note}>{messages.noLosses}</p>;
  return (
    <div className={styles.losses}>
      <p>{messages.lossesLabel}</p>
      <ul>
        {losses.map((loss) => (
          <li key={loss.what}>{lossText(loss, messages)}</li>
        ))}
      </ul>
    </div>
  );
}

function lossText({ what, count, isInText }: Loss, { inText, leftOut, lost }: ExportMessages): string {
  return isInText ? inText(lost[what], count) : leftOut(lost[what], count);
}
