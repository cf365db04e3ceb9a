import { useState } from "react";
import { dateFormatter } from "../../i18n/format-date";
import { Text, useLang, useMessages, usePick } from "../../i18n/react";
import type { CommandContext } from "../../commands/command";
import { SearchBox } from "../../features/search/SearchBox";
import { type Lang, type ViewId, VIEWS } from "../../model/links/view-link";
import { languagesOf, siteFactsOf } from "../../model/site/site-facts";
import { selectChronicle } from "../../store/selectors/filtered";
import { selectIsTable } from "../../store/user-chronicles/selectors";
import { useActions, useApp } from "../../store/react";
import { VIEW_ICONS } from "./view-icons";
import { HeaderTitle } from "../../ui/HeaderTitle";
import { Icon } from "../../ui/Icon";
import { PHONE, useMedia } from "../../ui/use-media";
import { AppearanceMenu } from "./AppearanceMenu";
import type { DialogName } from "../overlays/dialog-name";
import { MoreMenu } from "./MoreMenu";
import styles from "./Header.module.css";

/** Below this width the full title would leave no space for the search. */
const NARROW = "(max-width: 899px)";

type Props = {
  readonly view: ViewId;
  readonly context: CommandContext;
  readonly onDialog: (dialog: DialogName) => void;
};

export function Header({ view, context, onDialog }: Props) {
  const chronicle = useApp(selectChronicle);
  const isPhone = useMedia(PHONE);
  const isNarrow = useMedia(NARROW);
  const { app } = useMessages();
  const lang = useLang();
  const pick = usePick();
  const [facts] = useState(() => siteFactsOf(document));
  const { brand } = facts;
  const languages = languagesOf(facts);
  const { setView } = useActions();
  const isTable = useApp(selectIsTable);
  const until = chronicle?.meta.coverage?.to;
  const day = dateFormatter(lang, { day: "numeric", month: "long", year: "numeric" });
  return (
    <header className="app-header">
      <HeaderTitle brand={brand} alt={pick(brand?.publisher?.name).text}>
        <h1>
          {chronicle ? (
            <Text of={(isNarrow && chronicle.meta.shortTitle) || chronicle.meta.title} />
          ) : (
            app.views.timeline
          )}
        </h1>
        {chronicle && (
          <p className="app-sub num">
            <span className="app-count">
              {(chronicle.digest.isSourced ? app.count : app.countPlain)(chronicle.events.length)}
            </span>
            {until && <span>{app.upTo(day.format(Date.parse(until)))}</span>}
          </p>
        )}
      </HeaderTitle>
      {chronicle && <SearchBox onGo={() => context.focusDetails()} />}
      {!isPhone && chronicle && (
        <div className={styles.segments} role="group" aria-label={app.view}>
          {VIEWS.map((one) => (
            <button
              key={one}
              type="button"
              title={app.views[one]}
              aria-pressed={view === one && !isTable}
              onClick={() => setView(one)}
            >
              <Icon name={VIEW_ICONS[one]} size={15} />
              <span className={styles.word}>{app.views[one]}</span>
            </button>
          ))}
        </div>
      )}
      {!isPhone && chronicle && (
        <button
          type="button"
          className="btn btn-line"
          title={app.stories}
          aria-haspopup="dialog"
          onClick={context.openStories}
        >
          <Icon name="present" size={15} />
          <span className={styles.word}>{app.stories}</span>
        </button>
      )}
      {!isPhone && chronicle && (
        <button
          type="button"
          className="btn btn-line"
          title={app.share}
          aria-haspopup="dialog"
          onClick={context.openShare}
        >
          <Icon name="share" size={15} />
          <span className={styles.word}>{app.share}</span>
        </button>
      )}
      {!isPhone && languages.length > 1 && <LanguageSwitch languages={languages} />}
      {!isPhone && <AppearanceMenu />}
      <MoreMenu isPhone={isPhone} context={context} onDialog={onDialog} />
    </header>
  );
}

function LanguageSwitch({ languages }: { readonly languages: readonly Lang[] }) {
  const { app } = useMessages();
  const lang = useLang();
  const { setLang } = useActions();
  return (
    <div className={styles.segments} role="group" aria-label={app.language}>
      {languages.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={lang === one} onClick={() => setLang(one)}>
          <span aria-hidden="true">{app.languageShort[one]}</span>
          <span className="visually-hidden">{app.languageNames[one]}</span>
        </button>
      ))}
    </div>
  );
}
