/** The legend of the map: marks, lines and areas as they are drawn, in columns. */
import { type ReactNode, useMemo } from "react";
import type { MapViewMessages } from "../../i18n/map-view-messages";
import { useMessages } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import type { MapPlaces } from "../../store/selectors/map";
import type { LonLat } from "../map/atlas";
import type { MapShape, ShapeStyle } from "../map/map-shapes";
import { MapShapes } from "../map/MapShapes";
import { drawMapShapes } from "../map/shape-drawing";
import { legendRows } from "./legend-rows";
import { Count, Shape } from "./MarkGlyph";
import base from "./MapBase.module.css";
import styles from "./MapLegend.module.css";

export type MapLegendProps = {
  readonly chronicle: Chronicle;
  readonly points: MapPlaces["points"];
  readonly messages: MapViewMessages;
};

const MARK_PX = 24;
/** Of a line, and of an area. */
const SIZE = { route: { width: 52, height: 22 }, area: { width: 38, height: 26 } };
const SHAPES = {
  route: [
    [2, 11],
    [49, 11],
  ],
  area: [
    [3, 4],
    [30, 3],
    [35, 13],
    [28, 23],
    [6, 21],
    [3, 4],
  ],
} as const satisfies Record<MapShape["kind"], readonly LonLat[]>;
/** A place of several events, for example. */
const MANY = 5;
/** Only marks are drawn so. */
const CONTESTED = { status: "contested", style: "half", route: false, area: false } as const;

export function MapLegend({ chronicle, points, messages }: MapLegendProps) {
  const { legend, statuses } = useMessages();
  const rows = useMemo(() => legendRows(chronicle, points), [chronicle, points]);
  const { shapes } = rows;
  const words = messages.legend;
  const doubts = [...rows.statuses, ...(rows.contested ? [CONTESTED] : [])];
  return (
    <ul className={styles.rows}>
      <Row name={words.count}>
        <Count px={MARK_PX} events={MANY} look="solid" extent="point" />
      </Row>
      {rows.ring && (
        <Row name={words.vague}>
          <Count px={MARK_PX} look="hollow" extent="region" />
        </Row>
      )}
      {rows.country && (
        <Row name={words.country}>
          <svg {...SIZE.area} aria-hidden="true">
            <path className={base.area} d={`M${SHAPES.area.map((at) => at.join(" ")).join("L")}Z`} />
          </svg>
        </Row>
      )}
      {shapes.route && (
        <Row name={words.route}>
          <Sample kind="route" look="solid" />
        </Row>
      )}
      {shapes.area && (
        <Row name={words.area}>
          <Sample kind="area" look="solid" />
        </Row>
      )}
      {doubts.map(({ status, style, route, area }) => (
        <li key={status} className={styles.row} data-status={status}>
          <span className={styles.mark}>
            <Shape px={20} lane={0} style={style} />
          </span>
          {shapes.route && <span className={styles.route}>{route && <Sample kind="route" look={style} />}</span>}
          {shapes.area && <span className={styles.area}>{area && <Sample kind="area" look={style} />}</span>}
          <span>{status === "claimed" ? legend.claimed : statuses[status]}</span>
        </li>
      ))}
    </ul>
  );
}

const Row = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <li className={styles.row}>
    <span className={styles.route}>{children}</span>
    <span>{name}</span>
  </li>
);

/** Drawn by what draws the map, whose px are here the degrees. */
function Sample({ kind, look: style }: { readonly kind: MapShape["kind"]; readonly look: ShapeStyle }) {
  const size = SIZE[kind];
  const shape: MapShape =
    kind === "route"
      ? { kind, style, geometry: { type: "LineString", coordinates: SHAPES.route } }
      : { kind, style, geometry: { type: "Polygon", coordinates: [SHAPES.area] }, isOutline: false };
  return (
    <svg {...size} aria-hidden="true">
      <MapShapes drawings={drawMapShapes([shape], (at) => at, size)} />
    </svg>
  );
}
