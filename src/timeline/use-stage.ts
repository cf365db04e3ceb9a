/** Creates the stage once its hosts and fonts are ready, keeps its scene current, and destroys it on cleanup. */
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useLang, useMessages } from "../i18n/react";
import type { Chronicle } from "../model/chronicle/chronicle";
import { pickText } from "../model/localized";
import { type Ms, MEAN_YEAR_MS, spanOf } from "../model/time";
import { selectChronicle, selectColumns, selectFiltered } from "../store/selectors/filtered";
import { useApp, useAppStore } from "../store/react";
import { selectOpenDraftId } from "../store/user-chronicles/selectors";
import { AfterPaint } from "./after-paint";
import { createAxisLabels } from "./axis-labels";
import { type StageEvents, connectStage } from "./connect-stage";
import { createMeasure, fontSample, fontsForLabels } from "./measure";
import { createAnchorKeeper } from "./anchor-keeper";
import { type SceneKind, viewSource, maxLabelPx, sceneOf } from "./scene";
import { Stage } from "./stage";
import type { StageLayout } from "./stage-scene";
import { useCards } from "./use-cards";
import { useTextSpacing } from "../ui/use-text-spacing";

/** Number of titles sampled for their scripts. */
const MAX_SAMPLED = 1_000;

function firstTitles(chronicle: Chronicle, lang: string): readonly string[] {
  const titles: string[] = [];
  for (const { title } of chronicle.events) {
    titles.push(pickText(title, lang).text);
    if (titles.length === MAX_SAMPLED) break;
  }
  return titles;
}

/** Chronicles with at most this many events, and windows shorter than this, show cards. */
const FEW = 60;
const SHORT_MS: Ms = 2 * MEAN_YEAR_MS;

type Hosts = {
  readonly viewport: RefObject<HTMLDivElement | null>;
  readonly axis: RefObject<HTMLDivElement | null>;
};

export function useStage(
  hosts: Hosts,
  kind: SceneKind,
  events: StageEvents,
): { readonly stage: Stage | undefined; readonly layout: StageLayout | undefined } {
  const store = useAppStore();
  const chronicle = useApp(selectChronicle);
  const columns = useApp(selectColumns);
  const filtered = useApp(selectFiltered);
  const limits = useApp((s) => s.view.limits);
  const draftId = useApp(selectOpenDraftId);
  const lang = useLang();
  const messages = useMessages();
  const spacing = useTextSpacing();
  const [fontsReady, setFontsReady] = useState(0);
  const [labelPx, setLabelPx] = useState(() => maxLabelPx(window.innerWidth));
  const [stage, setStage] = useState<Stage>();
  const [layout, setLayout] = useState<StageLayout>();

  // Callbacks may change with every render without recreating the stage.
  const eventsRef = useRef(events);
  eventsRef.current = events;

  const detail = useApp((s) => s.view.detail);
  const sample = useMemo(() => fontSample(chronicle ? firstTitles(chronicle, lang) : []), [chronicle, lang]);
  useEffect(() => {
    let isCancelled = false;
    const remeasure = () => !isCancelled && setFontsReady((times) => times + 1);
    void fontsForLabels(sample).then((areLoaded) => {
      remeasure();
      // The fonts missed the first layout: lay out again with the right widths.
      if (!areLoaded) void document.fonts.ready.then(remeasure);
    });
    return () => {
      isCancelled = true;
    };
  }, [sample]);

  // Before anything is measured: the lane headers to the left of the viewport take part of the width.
  useLayoutEffect(() => {
    // A strip has no labels: nothing has to be laid out yet.
    const widthPx = kind === "strip" ? 0 : (hosts.viewport.current?.clientWidth ?? 0);
    if (widthPx > 0) setLabelPx(maxLabelPx(widthPx));
  }, [hosts.viewport, kind]);

  // Fonts change what is measured.
  // oxlint-disable-next-line react/exhaustive-deps
  const measure = useMemo(() => createMeasure(spacing), [spacing, fontsReady]);
  // Where cards are likely, labels would show first and then move.
  const startsWithCards = useApp(
    ({ view }) => (chronicle?.events.length ?? 0) <= FEW || spanOf(view.window) < SHORT_MS,
  );
  const { cards, loaded, isSettled } = useCards(chronicle, measure, {
    isEnabled: kind !== "strip",
    isUrgent: startsWithCards,
    isDrawn: stage !== undefined,
  });
  const grow = detail === "auto" ? loaded?.grow : undefined;
  const views = useMemo(
    () =>
      chronicle && fontsReady > 0
        ? viewSource(chronicle, { lang, messages }, limits, measure, labelPx, kind, () => cards.current)
        : undefined,
    [chronicle, lang, messages, limits, measure, labelPx, kind, fontsReady, cards],
  );
  const scene = useMemo(
    () =>
      chronicle && views && columns && filtered
        ? sceneOf(chronicle, views, columns, filtered, limits, kind, grow)
        : undefined,
    [chronicle, views, columns, filtered, limits, kind, grow],
  );
  const sceneRef = useRef(scene);
  sceneRef.current = scene;
  const langRef = useRef(lang);
  langRef.current = lang;
  const isReady = scene !== undefined && (isSettled || !startsWithCards);

  // Recreated only for another chronicle or kind of stage; other changes, and edits of a draft, update the existing one.
  const subject = draftId ?? chronicle;
  useEffect(() => {
    const viewport = hosts.viewport.current;
    const axis = hosts.axis.current;
    const first = sceneRef.current;
    if (!isReady || !viewport || !axis || !first) return;
    let teardown: (() => void) | undefined;
    // Creating the stage, its first layout and its first draw are separate tasks, so that the page can handle input in between.
    const collecting = setTimeout(() => {
      const { window: firstWindow, limits: bounds } = store.getState().view;
      const created = new Stage(
        { viewport, axis },
        first,
        firstWindow,
        bounds,
        createAxisLabels(langRef.current),
        setLayout,
      );
      const keepAnchor = createAnchorKeeper(store);
      const disconnect = connectStage(
        store,
        created,
        { viewport, axis },
        {
          hover: (target) => eventsRef.current.hover(target),
          listBadge: (key) => eventsRef.current.listBadge(key),
          wheelRefused: () => eventsRef.current.wheelRefused(),
          rightInsetPx: () => eventsRef.current.rightInsetPx(),
          bottomInsetPx: () => eventsRef.current.bottomInsetPx(),
        },
      );
      const resizing = new AfterPaint(() => {
        created.resize(keepAnchor);
        setLabelPx(maxLabelPx(viewport.clientWidth));
      });
      const sizes = new ResizeObserver(() => resizing.schedule());
      sizes.observe(viewport);
      if (viewport.parentElement) sizes.observe(viewport.parentElement);
      setStage(created);
      let beginning = setTimeout(() => {
        created.prepare();
        beginning = setTimeout(() => created.begin());
      });
      teardown = () => {
        clearTimeout(beginning);
        setStage(undefined);
        sizes.disconnect();
        resizing.cancel();
        disconnect();
        created.destroy();
      };
    });
    return () => {
      clearTimeout(collecting);
      teardown?.();
    };
  }, [store, subject, kind, isReady, hosts.viewport, hosts.axis]);

  // Before the scene: an edit may change both.
  useEffect(() => {
    if (!stage || limits === stage.camera.limits) return;
    stage.camera.setLimits(limits);
    stage.camera.moveTo(store.getState().view.window);
  }, [store, stage, limits]);
  useEffect(() => {
    if (stage && scene) stage.setScene(scene);
  }, [stage, scene]);
  useEffect(() => {
    stage?.setAxisLabels(createAxisLabels(lang));
  }, [stage, lang]);

  return { stage, layout };
}
