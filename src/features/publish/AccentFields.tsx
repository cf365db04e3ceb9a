/** The accent colour of each theme, and whether it can be read there. */
import { useId, useMemo } from "react";
import type { PublishMessages } from "../../i18n/en/publish";
import { useLang, useMessages } from "../../i18n/react";
import { ACCENT_THEMES, type AccentTheme, checkAccent, fitAccent } from "../../model/site/accent";
import { isColour } from "../../model/site/publish-form";
import { Checkbox } from "../../ui/Checkbox";
import { Icon } from "../../ui/Icon";
import { Input } from "../../ui/Input";
import type { FormEditing } from "./use-publish-form";
import styles from "./Publish.module.css";

type Props = { readonly editing: FormEditing; readonly messages: PublishMessages };

/** To begin with: a blue, since no topic of a timeline means it. */
const FIRST = "#1d5fa8";

export function AccentFields({ editing, messages }: Props) {
  const { form, change } = editing;
  const { accent } = form;
  return (
    <div className={styles.accent}>
      <Checkbox
        name={messages.accent}
        hint={messages.accentHint}
        isTicked={accent !== undefined}
        onToggle={() => change({ accent: accent ? undefined : fitAccent(FIRST) })}
      />
      {accent &&
        ACCENT_THEMES.map((theme) => (
          <AccentRow
            key={theme}
            theme={theme}
            value={accent[theme]}
            messages={messages}
            onChange={(colour) => change({ accent: { ...accent, [theme]: colour } })}
          />
        ))}
    </div>
  );
}

type RowProps = {
  readonly theme: AccentTheme;
  readonly value: string;
  readonly messages: PublishMessages;
  readonly onChange: (colour: string) => void;
};

function AccentRow({ theme, value, messages, onChange }: RowProps) {
  const { app } = useMessages();
  const id = useId();
  const name = app.appearances[theme];
  const isValid = isColour(value);
  return (
    <div className={styles.colour}>
      <label htmlFor={id}>{name}</label>
      <input
        type="color"
        aria-label={messages.pickColour(name)}
        value={isValid ? value.toLowerCase() : "#000000"}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <Input
        id={id}
        className={styles.colourText}
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={7}
        value={value}
        aria-invalid={isValid ? undefined : true}
        aria-describedby={`${id}-result`}
        onChange={({ currentTarget }) => onChange(currentTarget.value.trim())}
      />
      <div id={`${id}-result`} className={styles.ratio}>
        {isValid ? (
          <Ratio theme={theme} colour={value} messages={messages} onChange={onChange} />
        ) : (
          <span className={styles.error}>{messages.errors.colour}</span>
        )}
      </div>
    </div>
  );
}

type RatioProps = {
  readonly theme: AccentTheme;
  readonly colour: string;
  readonly messages: PublishMessages;
  readonly onChange: (colour: string) => void;
};

function Ratio({ theme, colour, messages, onChange }: RatioProps) {
  const lang = useLang();
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  // Rounded down, so that a ratio that fails never looks like one that passes.
  const shown = (ratio: number) => number.format(Math.floor(ratio * 10) / 10);
  const found = useMemo(
    () => checkAccent({ light: colour, dark: colour, contrast: colour }).find((one) => one.theme === theme),
    [theme, colour],
  );
  if (!found) return undefined;
  const { ratio, least, passes, nearest } = found;
  if (passes) {
    return (
      <span className={styles.passes}>
        <Icon name="ok" size={14} weight={2} />
        {messages.passes(shown(ratio))}
      </span>
    );
  }
  return (
    <>
      <span className={styles.warning}>{messages.tooFaint(shown(ratio), shown(least))}</span>
      <button type="button" className="btn btn-line" onClick={() => onChange(nearest)}>
        <span className={styles.swatch} style={{ background: nearest }} />
        {messages.use(nearest)}
      </button>
    </>
  );
}
