/** Options for the look and the first view of the embedded timeline. */
import { useMessages } from "../../i18n/react";
import { LANGS, THEMES, VIEWS } from "../../model/links/view-link";
import { Checkbox } from "../../ui/Checkbox";
import { ChoiceField } from "../../ui/ChoiceField";
import { NumberField } from "./NumberField";
import { RadioList } from "./RadioList";
import type { EmbedOptions } from "./embed-link";
import { HEIGHT_PX, SNIPPET_KINDS, WIDTH_PX } from "./snippet";
import { useShareMessages } from "./share-messages";
import styles from "./ShareDialog.module.css";

type Props = { readonly options: EmbedOptions; readonly onOptions: (options: EmbedOptions) => void };

export function EmbedOptionsForm({ options, onOptions }: Props) {
  const words = useShareMessages();
  const { app } = useMessages();
  const set = (part: Partial<EmbedOptions>) => onOptions({ ...options, ...part });
  const { kind, width, height } = options;
  const isAutomatic = kind === "script" && height === "auto";
  return (
    <>
      <RadioList
        legend={words.kind}
        value={kind}
        options={SNIPPET_KINDS.map((value) => ({ value, label: words.kinds[value], hint: words.kindHints[value] }))}
        onChange={(next) => set({ kind: next })}
      />
      <fieldset className={styles.partList}>
        <legend>{words.size}</legend>
        <Checkbox
          name={words.fills}
          isTicked={width === "fill"}
          onToggle={() => set({ width: width === "fill" ? "fixed" : "fill" })}
        />
        {kind === "script" && (
          <Checkbox
            name={words.automatic}
            isTicked={isAutomatic}
            onToggle={() => set({ height: isAutomatic ? "fixed" : "auto" })}
          />
        )}
      </fieldset>
      <div className={styles.pair}>
        {(width === "fixed" || kind === "responsive") && (
          <NumberField
            label={words.width}
            value={options.widthPx}
            bounds={WIDTH_PX}
            onChange={(widthPx) => set({ widthPx })}
          />
        )}
        <NumberField
          label={isAutomatic ? words.startHeight : words.height}
          value={options.heightPx}
          bounds={HEIGHT_PX}
          onChange={(heightPx) => set({ heightPx })}
        />
      </div>
      {kind === "responsive" && <p className={styles.note}>{words.proportions}</p>}
      <div className={styles.pair}>
        <ChoiceField
          label={words.appearance}
          value={options.theme}
          options={THEMES.map((value) => ({
            value,
            label: value === "auto" ? words.appearanceAuto : app.appearances[value],
          }))}
          onChange={(theme) => set({ theme })}
        />
        <ChoiceField
          label={words.language}
          value={options.lang}
          options={[
            { value: "auto", label: words.languageAuto },
            ...LANGS.map((value) => ({ value, label: app.languageNames[value] })),
          ]}
          onChange={(lang) => set({ lang })}
        />
        <ChoiceField
          label={words.startView}
          value={options.view}
          options={[
            { value: "auto", label: words.startViewAuto },
            ...VIEWS.map((value) => ({ value, label: app.views[value] })),
          ]}
          onChange={(view) => set({ view })}
        />
      </div>
    </>
  );
}
