/** The page layout: header, filters, stage and details. Always renders the same TimelineView in the same place. */
import type { CommandContext } from "../../commands/command";
import { EdgeHints } from "../../features/filters/EdgeHints";
import { FilterBar } from "../../features/filters/FilterBar";
import { EmptyState } from "../../features/filters/lazy";
import { EventList } from "../../features/list/EventList";
import { LiveRegion } from "../../features/notices/LiveRegion";
import { Notices } from "../../features/notices/Notices";
import { useMessages } from "../../i18n/react";
import { importedBarPart } from "../../features/import/lazy";
import { draftBarPart, draftTablePart, eventEditorPart } from "../../features/user-chronicles/lazy";
import { MODES } from "../../model/mode";
import type { ViewId } from "../../model/links/view-link";
import { selectIsSmall } from "../../store/selectors/filtered";
import { selectEmptiness } from "../../store/selectors/window";
import { selectIsEditing, selectIsTable } from "../../store/user-chronicles/selectors";
import { useActions, useApp } from "../../store/react";
import { Lazy } from "../../ui/lazy-part";
import { usePrinting } from "../../ui/printing";
import { PHONE, useMedia } from "../../ui/use-media";
import { BottomBar } from "./BottomBar";
import { ErrorBoundary } from "./ErrorBoundary";
import { Header } from "./Header";
import {
  detailsPart,
  dialogsPart,
  importCheckPart,
  mapPart,
  printedPart,
  storyBarPart,
  timelinePart,
  updateOfferPart,
  welcomePart,
} from "./lazy-parts";
import { Failed, BackgroundLoad, Loading } from "./LoadState";
import { TabBar } from "./TabBar";
import type { DialogName } from "../overlays/dialog-name";
import { resolveView } from "../start/resolve-choices";
import styles from "./Layout.module.css";

const NO_PROPS = {};

type Props = {
  readonly context: CommandContext;
  readonly dialog: DialogName;
  readonly onDialog: (dialog: DialogName) => void;
  /** An overlay covers the page: it is inert. */
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
  const opensLocalFiles = useApp(({ mode }) => MODES[mode].opensLocalFiles);
  const isReading = useApp(({ mode, story }) => story !== undefined && MODES[mode].readsStories);
  const isEditing = useApp(selectIsEditing);
  const isTable = useApp(selectIsTable);
  const isImportShown = useApp((s) => s.importStep !== undefined);
  const hasUpdate = useApp((s) => s.offline.update !== "none");
  const isCollecting = useApp(
    ({ mode, userStories }) => userStories.collectingId !== undefined && MODES[mode].readsStories,
  );
  const { notify } = useActions();
  const close = () => onDialog(undefined);
  // On a phone the filters of the list are below the timeline strip.
  const hasFiltersBelow = isPhone && view === "list";
  return (
    <div className={styles.app} data-view={view} inert={isBehindOverlay}>
      <a
        className={styles.skip}
        href="#events"
        onClick={(event) => {
          // The URL fragment would end up in the address of the view.
          event.preventDefault();
          document.getElementById("events")?.focus();
        }}
      >
        {app.skip}
      </a>
      <div>
        <Header view={view} context={context} onDialog={onDialog} />
        <Lazy part={draftBarPart} props={NO_PROPS} isEnabled={isEditing} failed={null} />
        {(isReading || isCollecting) && isReady && <Lazy part={storyBarPart} props={NO_PROPS} failed={null} />}
      </div>
      <div className={styles.bars}>
        <Lazy part={importedBarPart} props={NO_PROPS} isEnabled={isImported && opensLocalFiles} failed={null} />
        {isReady && !hasFiltersBelow && <FilterBar />}
      </div>
      <div className={styles.main}>
        <main id="events" className={styles.stage} tabIndex={-1} aria-label={app.main}>
          {load.status === "loading" && <Loading />}
          {load.status === "failed" && <Failed problems={load.problems} />}
          {isReady && <BackgroundLoad />}
          {isReady && (
            <ErrorBoundary retryKey={view}>
              {isTable ? (
                <Lazy part={draftTablePart} props={NO_PROPS} />
              ) : (
                <Stage view={view} isPhone={isPhone} onOpened={context.focusDetails} />
              )}
            </ErrorBoundary>
          )}
        </main>
        {isReady && <Details />}
      </div>
      {isReady && isPhone && <TabBar view={view} />}
      <Notices>
        <Lazy part={updateOfferPart} props={{ onDialog }} isEnabled={hasUpdate} failed={null} />
      </Notices>
      <LiveRegion />
      {isImportShown && <Lazy part={importCheckPart} props={{ context }} failed={null} />}
      <ErrorBoundary
        retryKey={dialog}
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
  const isWelcomed = useApp((s) => s.isWelcomed);
  const isSmall = useApp(selectIsSmall);
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
              fallback={<div className={styles.stripPlaceholder} />}
            />
          </div>
        )}
        {isPhone && <FilterBar />}
        {printed}
        <div className={styles.listScroll}>
          <EmptyState isEnabled={emptiness !== "none"} />
          {!hasNothing && <EventList onOpened={onOpened} />}
        </div>
      </div>
    );
  }
  if (view === "map") {
    return (
      <>
        <Lazy part={mapPart} props={{ onOpened }} />
        {printed}
      </>
    );
  }
  return (
    <>
      <button type="button" className={`btn btn-line ${styles.viewAsList}`} onClick={() => setView("list")}>
        {app.viewAsList}
      </button>
      <div className={styles.timelineStage} data-small={isSmall}>
        {/* After the first paint, with the parts of the first interactions. */}
        {!isWelcomed && <Lazy part={welcomePart} props={{ onOpened }} isEnabled={false} failed={null} />}
        <Lazy part={timelinePart} props={{ onOpened }} />
        <EdgeHints />
        {emptiness === "none" ? null : (
          <div className={styles.empty}>
            <EmptyState isEnabled />
          </div>
        )}
      </div>
      <BottomBar />
      {printed}
    </>
  );
}

/** A component of its own, so that opening an event does not re-render the whole layout. */
function Details() {
  const openId = useApp((s) => s.selection.eventId);
  const isForm = useApp((s) => selectIsEditing(s) && !s.userChronicles.isPreview);
  return (
    <ErrorBoundary retryKey={openId}>
      {isForm ? (
        <Lazy part={eventEditorPart} props={NO_PROPS} isEnabled={openId !== undefined} />
      ) : (
        <Lazy part={detailsPart} props={NO_PROPS} isEnabled={openId !== undefined} />
      )}
    </ErrorBoundary>
  );
}
