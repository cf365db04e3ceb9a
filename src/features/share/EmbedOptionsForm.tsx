/** Options for the look and the first view of the embedded timeline. */
import { useMessages } from "../../i18n/react";
import { THEMES, VIEWS } from "../../model/links/view-link";
import { languagesOf, siteFactsOf } from "../../model/site/site-facts";
import { Checkbox } from "../../ui/Checkbox";
import { CheckboxGroup } from "../../ui/CheckboxGroup";
import { ChoiceField } from "../../ui/ChoiceField";
import { NumberField } from "./NumberField";
import { RadioList } from "../../ui/RadioList";
import type { EmbedOptions } from "./embed-link";
import { HEIGHT_PX, SNIPPET_KINDS, WIDTH_PX } from "./snippet";
import { useShareMessages } from "./share-messages";
import styles from "./ShareDialog.module.css";

type Props = { readonly options: EmbedOptions; readonly onOptions: (options: EmbedOptions) => void };

export function EmbedOptionsForm({ options, onOptions }: Props) {
  const messages = useShareMessages();
  const { app } = useMessages();
  const languages = languagesOf(siteFactsOf(document));
  const set = (part: Partial<EmbedOptions>) => onOptions({ ...options, ...part });
  const { kind, width, height } = options;
  const isAutomatic = kind === "script" && height === "auto";
  return (
    <>
      <RadioList
        legend={messages.kind}
        value={kind}
        options={SNIPPET_KINDS.map((value) => ({
          value,
          label: messages.kinds[value],
          hint: messages.kindHints[value],
        }))}
        onChange={(next) => set({ kind: next })}
      />
      <CheckboxGroup legend={messages.size}>
        <Checkbox
          name={messages.fills}
          isTicked={width === "fill"}
          onToggle={() => set({ width: width === "fill" ? "fixed" : "fill" })}
        />
        {kind === "script" && (
          <Checkbox
            name={messages.automatic}
            isTicked={isAutomatic}
            onToggle={() => set({ height: isAutomatic ? "fixed" : "auto" })}
          />
        )}
      </CheckboxGroup>
      <div className={styles.pair}>
        {(width === "fixed" || kind === "responsive") && (
          <NumberField
            label={messages.width}
            value={options.widthPx}
            bounds={WIDTH_PX}
            onChange={(widthPx) => set({ widthPx })}
          />
        )}
        <NumberField
          label={isAutomatic ? messages.startHeight : messages.height}
          value={options.heightPx}
          bounds={HEIGHT_PX}
          onChange={(heightPx) => set({ heightPx })}
        />
      </div>
      {kind === "responsive" && <p className={styles.note}>{messages.proportions}</p>}
      <div className={styles.pair}>
        <ChoiceField
          label={messages.appearance}
          value={options.theme}
          options={THEMES.map((value) => ({
            value,
            label: value === "auto" ? messages.appearanceAuto : app.appearances[value],
          }))}
          onChange={(theme) => set({ theme })}
        />
        {languages.length > 1 && (
          <ChoiceField
            label={messages.language}
            value={options.lang}
            options={[
              { value: "auto", label: messages.languageAuto },
              ...languages.map((value) => ({ value, label: app.languageNames[value] })),
            ]}
            onChange={(lang) => set({ lang })}
          />
        )}
        <ChoiceField
          label={messages.startView}
          value={options.view}
          options={[
            { value: "auto", label: messages.startViewAuto },
            ...VIEWS.map((value) => ({ value, label: app.views[value] })),
          ]}
          onChange={(view) => set({ view })}
        />
      </div>
    </>
  );
}
