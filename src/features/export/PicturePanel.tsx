/** The picture: options, preview, save and copy. */
import { useEffect, useState } from "react";
import { textIn } from "../../export/files/document";
import { PICTURE_SIZES } from "../../export/picture/picture-size";
import { ChoiceField } from "../../ui/ChoiceField";
import { Icon } from "../../ui/Icon";
import { saveFile } from "../../ui/save-file";
import { copyPicture, drawPng, isDrawable } from "./draw-png";
import { useExportMessages } from "./export-messages";
import { type DrawnPicture, type PictureOptions, useDrawnPicture } from "./use-drawn-picture";
import type { Exported } from "./use-export";
import styles from "./Export.module.css";

const SCALES = [1, 2, 3, 4] as const;
const [DEFAULT_SCALE] = [2];
type Kind = "png" | "svg";
type Work =
  | { readonly status: "idle" | "saving" | "copied" | "refused" | "too-large" }
  | { readonly status: "saved"; readonly name: string; readonly bytes: number };

/** The colours of the page as it is now. */
const pageTheme = (): PictureOptions["theme"] =>
  getComputedStyle(document.documentElement).colorScheme === "dark" ? "dark" : "light";

export function PicturePanel({ exported }: { readonly exported: Exported }) {
  const messages = useExportMessages();
  const [kind, setKind] = useState<Kind>("png");
  const [scale, setScale] = useState<number>(DEFAULT_SCALE);
  const [options, setOptions] = useState<PictureOptions>(() => ({ range: "whole", theme: pageTheme(), size: "1600" }));
  const [work, setWork] = useState<Work>({ status: "idle" });
  const result = useDrawnPicture(exported, options);
  const drawn = result === "failed" ? undefined : result;
  useEffect(() => {
    setWork({ status: "idle" });
  }, [exported, options, kind, scale]);
  const set = (more: Partial<PictureOptions>) => setOptions((before) => ({ ...before, ...more }));
  const isBusy = work.status === "saving" || !drawn;

  const onSave = async (picture: DrawnPicture) => {
    setWork({ status: "saving" });
    const blob = kind === "svg" ? new Blob([picture.svg], { type: "image/svg+xml" }) : await drawPng(picture, scale);
    if (!blob) return setWork({ status: "too-large" });
    const name = `${exported.fileName}.${kind}`;
    saveFile(blob, name);
    setWork({ status: "saved", name, bytes: blob.size });
  };
  const onCopy = async (picture: DrawnPicture) => {
    const isCopied = await copyPicture(drawPng(picture, scale));
    setWork({ status: isCopied ? "copied" : isDrawable(picture, scale) ? "refused" : "too-large" });
  };

  return (
    <>
      <h3>{messages.names.picture}</h3>
      <div className={styles.options}>
        <ChoiceField
          label={messages.picture.range}
          value={options.range}
          options={(["whole", "view"] as const).map((value) => ({ value, label: messages.picture[value] }))}
          onChange={(range) => set({ range })}
        />
        <ChoiceField
          label={messages.picture.theme}
          value={options.theme}
          options={(["light", "dark"] as const).map((value) => ({ value, label: messages.picture[value] }))}
          onChange={(theme) => set({ theme })}
        />
        <ChoiceField
          label={messages.picture.size}
          value={options.size}
          options={PICTURE_SIZES.map((value) => ({ value, label: messages.picture.sizes[value] }))}
          onChange={(size) => set({ size })}
        />
        <ChoiceField
          label={messages.picture.kind}
          value={kind}
          options={(["png", "svg"] as const).map((value) => ({ value, label: messages.picture[value] }))}
          onChange={setKind}
        />
        {kind === "png" && (
          <ChoiceField
            label={messages.picture.scale}
            value={String(scale)}
            options={SCALES.map((value) => ({ value: String(value), label: messages.picture.scaleOf(value) }))}
            onChange={(value) => setScale(Number(value))}
          />
        )}
      </div>
      {result === "failed" ? (
        <p role="alert" className={styles.failed}>
          {messages.picture.failed}
        </p>
      ) : (
        <Preview drawn={drawn} exported={exported} scale={kind === "png" ? scale : 1} />
      )}
      <p className={styles.buttons}>
        <button
          type="button"
          className="btn btn-solid"
          aria-disabled={isBusy}
          onClick={() => void (drawn && !isBusy && onSave(drawn))}
        >
          <Icon name="download" size={15} />
          {work.status === "saving" ? messages.saving : messages.save}
        </button>
        <button
          type="button"
          className="btn btn-line"
          aria-disabled={isBusy}
          onClick={() => void (drawn && !isBusy && onCopy(drawn))}
        >
          <Icon name="copy" size={15} />
          {messages.picture.copy}
        </button>
      </p>
      <div role="status">
        {work.status === "saved" && <p>{messages.saved(work.name, work.bytes)}</p>}
        {work.status === "copied" && <p>{messages.picture.copied}</p>}
        {work.status === "refused" && <p className={styles.failed}>{messages.picture.copyFailed}</p>}
        {work.status === "too-large" && <p className={styles.failed}>{messages.picture.tooLarge}</p>}
      </div>
    </>
  );
}

type PreviewProps = {
  readonly drawn: DrawnPicture | undefined;
  readonly exported: Exported;
  /** Of the file that is saved. */
  readonly scale: number;
};

function Preview({ drawn, exported, scale }: PreviewProps) {
  const messages = useExportMessages();
  if (!drawn) return <p className={styles.note}>{messages.picture.drawing}</p>;
  const { widthPx, heightPx, address, shown } = drawn;
  const title = textIn(exported.document, exported.document.chronicle.meta.title);
  return (
    <figure className={styles.preview}>
      <img
        src={address}
        width={widthPx}
        height={heightPx}
        alt={messages.picture.previewAlt(title, messages.countOf(shown))}
      />
      <figcaption className={styles.note}>
        {messages.countOf(shown)} · {messages.picture.pixels(`${widthPx * scale} × ${heightPx * scale}`)}
      </figcaption>
    </figure>
  );
}
