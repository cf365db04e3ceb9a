/** The frame: header, filters, stage and details. The stage is always the same TimelineView at the same place. */
import { lazy, Suspense } from "react";
import type { CommandContext } from "../commands/command";
import { DetailsPanel } from "../features/details/DetailsPanel";
import { EdgeHints } from "../features/filters/EdgeHints";
import { EmptyState } from "../features/filters/EmptyState";
import { FilterBar } from "../features/filters/FilterBar";
import { OutsidePeriod } from "../features/filters/OutsidePeriod";
import { EventList } from "../features/list/EventList";
import { LiveRegion } from "../features/notices/LiveRegion";
import { Notices } from "../features/notices/Notices";
import { useMessages } from "../i18n/react";
import type { ViewId } from "../model/view-link";
import { selectEmptiness } from "../store/selectors/window";
import { useActions, useApp } from "../store/react";
import { TimelineView } from "../timeline/TimelineView";
import { PHONE, useMedia } from "../ui/use-media";
import { BottomBar } from "./BottomBar";
import { ErrorBoundary } from "./ErrorBoundary";
import { Header } from "./Header";
import { Failed, LoadBeside, Loading } from "./LoadState";
import { TabBar } from "./TabBar";
import { resolveView } from "./use-page";
import styles from "./Layout.module.css";

const AboutDialog = lazy(() => import("../features/about/AboutDialog").then((m) => ({ default: m.AboutDialog })));
const HelpSheet = lazy(() => import("../features/help/HelpSheet").then((m) => ({ default: m.HelpSheet })));

export type DialogName = "help" | "about" | undefined;

type Props = {
  readonly context: CommandContext;
  readonly dialog: DialogName;
  readonly onDialog: (dialog: DialogName) => void;
};

export function Layout({ context, dialog, onDialog }: Props) {
  const { app } = useMessages();
  const load = useApp((s) => s.chronicle);
  const isPhone = useMedia(PHONE);
  const chosen = useApp((s) => s.view.view);
  const view = resolveView(chosen, isPhone);
  const isReady = load.status === "ready";
  const openId = useApp((s) => s.selection.eventId);
  const { notify } = useActions();
  const close = () => onDialog(undefined);
  // A phone's list has the strip of the timeline above the filters.
  const hasFiltersBelow = isPhone && view === "list";
  return (
    <div className={styles.app} data-view={view}>
      <a
        className={styles.skip}
        href="#events"
        onClick={(event) => {
          // The address is the view's; it has no place for this.
          event.preventDefault();
          document.getElementById("events")?.focus();
        }}
      >
        {app.skip}
      </a>
      <Header view={view} context={context} onDialog={onDialog} />
      {isReady && !hasFiltersBelow && <FilterBar />}
      <div className={styles.main}>
        <main id="events" className={styles.stage} tabIndex={-1} aria-label={app.main}>
          {load.status === "loading" && <Loading />}
          {load.status === "failed" && <Failed problems={load.problems} />}
          {isReady && <LoadBeside />}
          {isReady && (
            <ErrorBoundary tryKey={view}>
              <Stage view={view} isPhone={isPhone} onOpened={context.focusDetails} />
            </ErrorBoundary>
          )}
        </main>
        {isReady && (
          <ErrorBoundary tryKey={openId}>
            <DetailsPanel />
          </ErrorBoundary>
        )}
      </div>
      {isReady && isPhone && <TabBar view={view} />}
      <Notices />
      <LiveRegion />
      <ErrorBoundary
        tryKey={dialog}
        onError={() => {
          notify({ code: "part.unreachable", severity: "warning", where: dialog ?? "" });
          close();
        }}
      >
        <Suspense>
          {dialog === "about" && <AboutDialog isOpen onClose={close} />}
          {dialog === "help" && <HelpSheet isOpen onClose={close} />}
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

type StageProps = { readonly view: ViewId; readonly isPhone: boolean; readonly onOpened: () => void };

function Stage({ view, isPhone, onOpened }: StageProps) {
  const emptiness = useApp(selectEmptiness);
  const { setView } = useActions();
  const { app } = useMessages();
  const isList = view === "list";
  const hasNothing = emptiness === "filters" || emptiness === "no-events";
  if (isList) {
    return (
      <div className={styles.listStage}>
        {isPhone && (
          <div className={styles.strip}>
            <TimelineView isCompact onOpened={onOpened} />
          </div>
        )}
        {isPhone && <FilterBar />}
        <div className={styles.listScroll}>
          <EmptyState />
          <OutsidePeriod />
          {!hasNothing && <EventList onOpened={onOpened} />}
        </div>
      </div>
    );
  }
  return (
    <>
      <button type="button" className={`btn btn-line ${styles.asList}`} onClick={() => setView("list")}>
        {app.viewAsList}
      </button>
      <div className={styles.timelineStage}>
        <TimelineView onOpened={onOpened} />
        <EdgeHints />
        {emptiness === "none" ? null : (
          <div className={styles.empty}>
            <EmptyState />
            <OutsidePeriod />
          </div>
        )}
      </div>
      <BottomBar />
    </>
  );
}
