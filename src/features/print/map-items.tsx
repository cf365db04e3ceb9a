/** A map on a sheet: drawn, and below it in words. */
import { formatPeriod } from "../../i18n/format-period";
import type { Chronicle, TimelineEvent } from "../../model/chronicle/chronicle";
import { pickText } from "../../model/localized";
import type { StepMap } from "../../model/stories/step-map";
import type { TimeWindow } from "../../model/time";
import type { MapSource } from "../../store/selectors/map";
import type { MapSize } from "../map/projection";
import type { MapFacts, MapSubject } from "../map/step-map-props";
import { type BlockItem, type Run, type SheetBlock, plain, strong, text } from "./blocks";
import type { Locale, SheetMaps } from "./event-blocks";
import { mmToPx } from "./paper-size";
import type { SheetSize } from "./sheet-parts";
import styles from "./PrintSheet.module.css";

/** Another feature draws maps, and knows what is on them. */
export type MapMaker = {
  readonly Map: SheetMaps["Map"];
  readonly factsOf: (source: MapSource, chronicle: Chronicle, subject: MapSubject) => MapFacts;
};

/** Places named in the caption. */
const MAX_NAMED = 40;

type Caption = {
  readonly period: string;
  /** Whether it has the names of the places: not where all events are on the sheet. */
  readonly namesPlaces: boolean;
};

/** Beside the column of dates, as in the style sheet. */
const BESIDE_DATES_MM = 37;
const INDENT_PX = 16 * (96 / 72);
/** Heights of the maps, as shares of their widths. */
const STEP_SHAPE = 0.64;
const SHEET_SHAPE = 0.5;

const sizeOf = (widthPx: number, shape: number): MapSize => {
  const width = Math.floor(widthPx);
  return { width, height: Math.round(width * shape) };
};

/** The map of a step, with the names of its places: no other part of the sheet has them. */
export function stepMapItems(
  map: StepMap,
  window: TimeWindow,
  { bodyWidthPx, scale }: SheetSize,
  locale: Locale,
): readonly BlockItem[] {
  const size = sizeOf((bodyWidthPx - mmToPx(BESIDE_DATES_MM)) / scale - INDENT_PX, STEP_SHAPE);
  const period = formatPeriod(window, locale.lang, locale.chronicle.digest.range);
  return mapItems({ map, window, size }, scale, { period, namesPlaces: true }, locale);
}

/** Where the events of a sheet took place. */
export function mapBlock(
  events: readonly TimelineEvent[],
  locale: Locale,
  { bodyWidthPx, scale }: SheetSize,
): SheetBlock | undefined {
  if (events.length === 0) return undefined;
  const size = sizeOf(bodyWidthPx / scale, SHEET_SHAPE);
  const start = Math.min(...events.map(({ date }) => date.startMs));
  const end = Math.max(...events.map(({ date }) => date.endMs));
  const period = formatPeriod({ start, end }, locale.lang);
  const items = mapItems({ events, size }, scale, { period, namesPlaces: false }, locale);
  return items.length === 0 ? undefined : { key: "map", form: "full", items };
}

/** @returns nothing if no event is on the map */
function mapItems(subject: MapSubject, scale: number, caption: Caption, locale: Locale): readonly BlockItem[] {
  const { maps, has } = locale;
  const facts = maps && has("maps") ? maps.factsOf(subject) : undefined;
  if (!maps || !facts || facts.events === 0) return [];
  const { width, height } = subject.size;
  return [
    {
      kind: "drawn",
      // Its height is known before it is drawn, so that pages are packed right.
      node: (
        <div className={styles.map} style={{ width: width * scale, height: height * scale }}>
          <maps.Map {...subject} scale={scale} isOnPaper />
        </div>
      ),
    },
    text("caption", captionOf(facts, caption, locale)),
  ];
}

function captionOf(
  { events, beyond, routes, areas, places }: MapFacts,
  { period, namesPlaces }: Caption,
  { chronicle, lang, printMessages: { map: words } }: Locale,
): readonly Run[] {
  const shown = places.slice(0, MAX_NAMED).flatMap(({ id, events: count }) => {
    const place = chronicle.places.get(id);
    return place ? [`${pickText(place.name, lang).text}${count > 1 ? `\u00A0(${count})` : ""}`] : [];
  });
  const more = places.length > shown.length ? `; ${words.more(places.length - shown.length)}` : "";
  const has = (extent: MapFacts["places"][number]["extent"]) => places.some((place) => place.extent === extent);
  const key = [words.key, ...(has("ring") ? [words.ring] : []), ...(has("country") ? [words.outline] : [])];
  return [
    strong(`${words.name}: `),
    plain(
      `${[
        words.shown(events, places.length, period),
        ...(routes + areas > 0 ? [words.shapes(routes + areas)] : []),
        ...(beyond > 0 ? [words.beyond(beyond)] : []),
      ].join("; ")}. `,
    ),
    plain(`${key.join("; ")}.`),
    ...(namesPlaces ? [plain(` ${words.places}: ${shown.join("; ")}${more}.`)] : []),
  ];
}
