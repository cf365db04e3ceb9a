/** Builds the stage once its hosts and fonts are there, keeps its scene fresh, and takes it down again. */
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useLang, useMessages } from "../i18n/react";
import type { Chronicle } from "../model/chronicle/chronicle";
import { pickText } from "../model/localized";
import { selectChronicle, selectColumns, selectFiltered } from "../store/selectors/filtered";
import { useApp, useAppStore } from "../store/react";
import { AfterPaint } from "./after-paint";
import { axisWords } from "./axis-words";
import { type StageEvents, connectStage } from "./connect-stage";
import { createMeasure, fontSample, fontsForLabels } from "./measure";
import { createAnchorKeeper } from "./anchor-keeper";
import { type SceneKind, viewSource, mostLabelPx, sceneOf } from "./scene";
import { Stage, type StageLayout } from "./stage";
import { useReaderSpacing } from "./use-reader-spacing";

/** Titles looked at for the scripts they are written in. */
const MAX_SAMPLED = 1_000;

function firstTitles(chronicle: Chronicle, lang: string): readonly string[] {
  const titles: string[] = [];
  for (const { title } of chronicle.events) {
    titles.push(pickText(title, lang).text);
    if (titles.length === MAX_SAMPLED) break;
  }
  return titles;
}

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
  const lang = useLang();
  const messages = useMessages();
  const spacing = useReaderSpacing();
  const [fontsReady, setFontsReady] = useState(0);
  const [labelPx, setLabelPx] = useState(() => mostLabelPx(window.innerWidth));
  const [stage, setStage] = useState<Stage>();
  const [layout, setLayout] = useState<StageLayout>();

  // Callbacks may change with every render without rebuilding the stage.
  const eventsRef = useRef(events);
  eventsRef.current = events;

  const sample = useMemo(() => fontSample(chronicle ? firstTitles(chronicle, lang) : []), [chronicle, lang]);
  useEffect(() => {
    let isGone = false;
    const measureAnew = () => !isGone && setFontsReady((times) => times + 1);
    void fontsForLabels(sample).then((haveCome) => {
      measureAnew();
      // Too late for the first packing: once more, with the right widths.
      if (!haveCome) void document.fonts.ready.then(measureAnew);
    });
    return () => {
      isGone = true;
    };
  }, [sample]);

  // Before anything is measured: lane names beside the viewport take their part of the screen.
  useLayoutEffect(() => {
    const widthPx = hosts.viewport.current?.clientWidth ?? 0;
    if (widthPx > 0) setLabelPx(mostLabelPx(widthPx));
  }, [hosts.viewport]);

  const views = useMemo(
    () =>
      chronicle && fontsReady > 0
        ? viewSource(chronicle, { lang, messages }, limits, createMeasure(spacing), labelPx, kind)
        : undefined,
    [chronicle, lang, messages, limits, labelPx, kind, fontsReady, spacing],
  );
  const scene = useMemo(
    () =>
      chronicle && views && columns && filtered
        ? sceneOf(chronicle, views, columns, filtered, limits, kind)
        : undefined,
    [chronicle, views, columns, filtered, limits, kind],
  );
  const sceneRef = useRef(scene);
  sceneRef.current = scene;
  const langRef = useRef(lang);
  langRef.current = lang;
  const isReady = scene !== undefined;

  // Rebuilt only for another chronicle or another kind of stage; all else reaches the living one.
  useEffect(() => {
    const viewport = hosts.viewport.current;
    const axis = hosts.axis.current;
    const first = sceneRef.current;
    if (!isReady || !viewport || !axis || !first) return;
    let takeDown: (() => void) | undefined;
    // Making it and beginning to draw are tasks of their own: a page that is just opening can answer in between.
    const collecting = setTimeout(() => {
      const { window: firstWindow, limits: bounds } = store.getState().view;
      const made = new Stage({ viewport, axis }, first, firstWindow, bounds, axisWords(langRef.current), setLayout);
      const keepPlace = createAnchorKeeper(store);
      const disconnect = connectStage(
        store,
        made,
        { viewport, axis },
        {
          hover: (target) => eventsRef.current.hover(target),
          listBadge: (key) => eventsRef.current.listBadge(key),
          wheelRefused: () => eventsRef.current.wheelRefused(),
          coveredPx: () => eventsRef.current.coveredPx(),
          coveredBelowPx: () => eventsRef.current.coveredBelowPx(),
        },
      );
      const resizing = new AfterPaint(() => {
        made.resize(keepPlace);
        setLabelPx(mostLabelPx(viewport.clientWidth));
      });
      const sizes = new ResizeObserver(() => resizing.schedule());
      sizes.observe(viewport);
      if (viewport.parentElement) sizes.observe(viewport.parentElement);
      setStage(made);
      const beginning = setTimeout(() => made.begin());
      takeDown = () => {
        clearTimeout(beginning);
        setStage(undefined);
        sizes.disconnect();
        resizing.cancel();
        disconnect();
        made.destroy();
      };
    });
    return () => {
      clearTimeout(collecting);
      takeDown?.();
    };
  }, [store, chronicle, kind, isReady, hosts.viewport, hosts.axis]);

  useEffect(() => {
    if (stage && scene) stage.setScene(scene);
  }, [stage, scene]);
  useEffect(() => {
    stage?.setWords(axisWords(lang));
  }, [stage, lang]);

  return { stage, layout };
}
