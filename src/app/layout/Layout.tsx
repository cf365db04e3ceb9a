/** The frame: header, filters, stage and details. The stage is always the same TimelineView at the same place. */
import type { CommandContext } from "../../commands/command";
import { EdgeHints } from "../../features/filters/EdgeHints";
import { FilterBar } from "../../features/filters/FilterBar";
import { NothingHere } from "../../features/filters/lazy";
import { EventList } from "../../features/list/EventList";
import { LiveRegion } from "../../features/notices/LiveRegion";
import { Notices } from "../../features/notices/Notices";
import { useMessages } from "../../i18n/react";
import { importedBarPart } from "../../features/import/lazy";
import { MODES } from "../../model/mode";
import type { ViewId } from "../../model/links/view-link";
import { selectEmptiness } from "../../store/selectors/window";
import { useActions, useApp } from "../../store/react";
import { Lazy } from "../../ui/lazy-part";
import { usePrinting } from "../../ui/printing";
import { PHONE, useMedia } from "../../ui/use-media";
import { BottomBar } from "./BottomBar";
import { ErrorBoundary } from "./ErrorBoundary";
import { Header } from "./Header";
import { detailsPart, dialogsPart, printedPart, storyBarPart, timelinePart, updateOfferPart } from "./lazy-parts";
import { Failed, LoadInWorker, Loading } from "./LoadState";
import { TabBar } from "./TabBar";
import { resolveView } from "./resolve-view";
import styles from "./Layout.module.css";

export type DialogName = "help" | "about" | "stories" | "share" | "single-file" | undefined;

const NO_PROPS = {};

type Props = {
  readonly context: CommandContext;
  readonly dialog: DialogName;
  readonly onDialog: (dialog: DialogName) => void;
  /** Something lies over the whole page: nothing below can be reached. */
  readonly isBehindOverlay?: boolean;
};

export function Layout({ context, dialog, onDialog, isBehindOverlay = false }: Props) {
  const { app } = useMessages();
  const load = useApp((s) => s.chronicle);
  const isPhone = useMedia(PHONE);
  const chosen = useApp((s) => s.view.view);
  const view = resolveView(chosen, isPhone);
  const isReady = load.status === "ready";
  const isImported = useApp(({ chronicle }) => chronicle.status === "ready" && chronicle.imported !== undefined);
  const takesFiles = useApp(({ mode }) => MODES[mode].takesFiles);
  const isReading = useApp(({ mode, story }) => story !== undefined && MODES[mode].readsStories);
  const hasUpdate = useApp((s) => s.offline.update !== "none");
  const isCollecting = useApp(
    ({ mode, userStories }) => userStories.collectingId !== undefined && MODES[mode].readsStories,
  );
  const { notify } = useActions();
  const close = () => onDialog(undefined);
  // A phone's list has the strip of the timeline above the filters.
  const hasFiltersBelow = isPhone && view === "list";
  return (
    <div className={styles.app} data-view={view} inert={isBehindOverlay}>
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
      <div>
        <Header view={view} context={context} onDialog={onDialog} />
        <Lazy part={importedBarPart} props={NO_PROPS} isEnabled={isImported && takesFiles} failed={null} />
        {(isReading || isCollecting) && isReady && <Lazy part={storyBarPart} props={NO_PROPS} failed={null} />}
      </div>
      {isReady && !hasFiltersBelow && <FilterBar />}
      <div className={styles.main}>
        <main id="events" className={styles.stage} tabIndex={-1} aria-label={app.main}>
          {load.status === "loading" && <Loading />}
          {load.status === "failed" && <Failed problems={load.problems} />}
          {isReady && <LoadInWorker />}
          {isReady && (
            <ErrorBoundary tryKey={view}>
              <Stage view={view} isPhone={isPhone} onOpened={context.focusDetails} />
            </ErrorBoundary>
          )}
        </main>
        {isReady && <Details />}
      </div>
      {isReady && isPhone && <TabBar view={view} />}
      <Notices>
        <Lazy part={updateOfferPart} props={NO_PROPS} isEnabled={hasUpdate} failed={null} />
      </Notices>
      <LiveRegion />
      <ErrorBoundary
        tryKey={dialog}
        onError={() => {
          notify({ code: "part.unreachable", severity: "warning", where: dialog ?? "" });
          close();
        }}
      >
        {dialog && <Lazy part={dialogsPart} props={{ dialog, shownView: view, onClose: close }} />}
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
  const printed = usePrinting() && <Lazy part={printedPart} props={{ hasList: isList }} failed={null} />;
  const hasNothing = emptiness === "filters" || emptiness === "no-events";
  if (isList) {
    return (
      <div className={styles.listStage}>
        {isPhone && (
          <div className={styles.strip}>
            <Lazy
              part={timelinePart}
              props={{ form: "strip", onOpened }}
              fallback={<div className={styles.comingStrip} />}
            />
          </div>
        )}
        {isPhone && <FilterBar />}
        {printed}
        <div className={styles.listScroll}>
          <NothingHere isEnabled={emptiness !== "none"} />
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
        <Lazy part={timelinePart} props={{ onOpened }} />
        <EdgeHints />
        {emptiness === "none" ? null : (
          <div className={styles.empty}>
            <NothingHere isEnabled />
          </div>
        )}
      </div>
      <BottomBar />
      {printed}
    </>
  );
}

/** On its own, so that opening an event does not draw the whole frame anew. */
function Details() {
  const openId = useApp((s) => s.selection.eventId);
  return (
    <ErrorBoundary tryKey={openId}>
      <Lazy part={detailsPart} props={NO_PROPS} isEnabled={openId !== undefined} />
    </ErrorBoundary>
  );
}
