/** How the site will look: its top, a part of the timeline, its bottom. A drawing, not the app. */
import { type CSSProperties, useMemo, useState } from "react";
import type { PublishMessages } from "../../i18n/en/publish";
import { useMessages } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { pickText } from "../../model/localized";
import { dataUrlOf } from "../../model/site/brand-picture";
import { ACCENT_THEMES, type AccentTheme, nearestAccent, onAccent } from "../../model/site/accent";
import { isColour } from "../../model/site/publish-form";
import { SegmentedControl } from "../../ui/SegmentedControl";
import type { FormEditing } from "./use-publish-form";
import styles from "./Preview.module.css";

type Props = { readonly chronicle: Chronicle; readonly editing: FormEditing; readonly messages: PublishMessages };

const SHOWN = 3;

export function SitePreview({ chronicle, editing, messages }: Props) {
  const { app } = useMessages();
  const [theme, setTheme] = useState<AccentTheme>("light");
  const { form, textLang } = editing;
  const { meta } = chronicle;
  const inLang = (text: Parameters<typeof pickText>[0]) => pickText(text, textLang).text;
  const logo = useMemo(() => form.logo && dataUrlOf(form.logo), [form.logo]);
  const favicon = useMemo(() => form.favicon && dataUrlOf(form.favicon), [form.favicon]);
  const colour = form.accent?.[theme];
  const accent = colour !== undefined && isColour(colour) ? nearestAccent(theme, colour) : undefined;
  const title = inLang(form.title ?? meta.title);
  const publisher = inLang(form.publisherName);
  const events = useMemo(
    () =>
      Array.from(chronicle.events)
        .sort((a, b) => b.importance - a.importance)
        .slice(0, SHOWN)
        .sort((a, b) => a.date.startMs - b.date.startMs),
    [chronicle],
  );
  const licence = form.licenceName.trim() || meta.licence?.name;
  const links = form.footer.map(({ label }) => inLang(label)).filter((label) => label !== "");
  return (
    <div className={styles.side}>
      <div className={styles.top}>
        <h3>{messages.preview}</h3>
        <SegmentedControl
          label={app.appearance}
          value={theme}
          options={ACCENT_THEMES.map((one) => ({ value: one, label: messages.themes[one] }))}
          onChange={setTheme}
        />
      </div>
      <div
        role="img"
        aria-label={messages.previewOf(title, messages.themes[theme])}
        className={styles.page}
        data-theme={theme}
        style={accent === undefined ? undefined : ({ "--sel": accent, "--on-sel": onAccent(accent) } as CSSProperties)}
      >
        <div className={styles.tab}>
          {favicon === undefined ? <span className={styles.noIcon} /> : <img src={favicon} alt="" />}
          <span dir="auto">{title}</span>
        </div>
        <div className={styles.header}>
          {logo !== undefined && <img src={logo} alt="" />}
          <span className={styles.title} dir="auto">
            {title}
          </span>
          <span className={styles.button}>{app.share}</span>
        </div>
        <div className={styles.time}>
          {events.map((event, at) => (
            <div key={event.id} className={at === 0 ? `${styles.card} ${styles.chosen}` : styles.card}>
              <span className={styles.year}>{new Date(event.date.startMs).getUTCFullYear()}</span>
              <span dir="auto">{inLang(event.title)}</span>
            </div>
          ))}
        </div>
        <div className={styles.bottom}>
          {publisher !== "" && (
            <span className={styles.linkLike} dir="auto">
              {publisher}
            </span>
          )}
          {licence !== undefined && <span dir="auto">{licence}</span>}
          {links.map((label, at) => (
            // Two links may have the same words.
            <span key={at} className={styles.linkLike} dir="auto">
              {label}
            </span>
          ))}
        </div>
      </div>
      <p className={styles.note}>{messages.previewNote}</p>
    </div>
  );
}
