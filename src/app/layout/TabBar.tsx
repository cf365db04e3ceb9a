import { useMessages } from "../../i18n/react";
import { type ViewId, VIEWS } from "../../model/links/view-link";
import { useActions, useApp } from "../../store/react";
import { selectIsTable } from "../../store/user-chronicles/selectors";
import { VIEW_ICONS } from "./view-icons";
import { Icon } from "../../ui/Icon";
import styles from "./TabBar.module.css";

/** Switches between list and timeline on a phone. */
export function TabBar({ view }: { readonly view: ViewId }) {
  const { app } = useMessages();
  const { setView } = useActions();
  const isTable = useApp(selectIsTable);
  return (
    <nav className={styles.tabs} aria-label={app.view}>
      {[...VIEWS].reverse().map((one) => (
        <button
          key={one}
          type="button"
          aria-current={view === one && !isTable ? "page" : undefined}
          onClick={() => setView(one)}
        >
          <Icon name={VIEW_ICONS[one]} size={20} />
          {app.views[one]}
        </button>
      ))}
    </nav>
  );
}
