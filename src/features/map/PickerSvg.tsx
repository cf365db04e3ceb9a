import { memo } from "react";
import type { LonLat } from "./atlas";
import { BaseLand, BaseNames, Name } from "./BaseMap";
import { PLACE_FONT_PX } from "./map-drawing";
import { type MapView, shiftBetween, xyOf } from "./map-view";
import type { NamedPoint, PickerDrawing } from "./picker-drawing";
import type { MapSize } from "./projection";
import styles from "./PlacePicker.module.css";

type Props = {
  /** Of a view from a moment ago. */
  readonly drawing: PickerDrawing | undefined;
  readonly view: MapView;
  readonly size: MapSize;
  readonly others: readonly NamedPoint[];
  readonly value: { readonly lat: number; readonly lon: number } | undefined;
  readonly cursor: LonLat;
};

const ARM_PX = 14;
const GAP_PX = 4;
const CROSS = `M${-ARM_PX} 0H${-GAP_PX}M${GAP_PX} 0H${ARM_PX}M0 ${-ARM_PX}V${-GAP_PX}M0 ${GAP_PX}V${ARM_PX}`;

/** The map itself. Its text is in the label and below it. */
export function PickerSvg({ drawing, view, size, others, value, cursor }: Props) {
  const { width, height } = size;
  const shift = drawing && shiftBetween(drawing.view, view, drawing.size);
  const placed = (at: LonLat) => `translate(${xyOf(view, size, at).join(" ")})`;
  return (
    <svg className={styles.svg} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {drawing && shift && (
        <g transform={`translate(${shift.at.join(" ")}) scale(${shift.k})`}>
          <BaseLand drawing={drawing} />
        </g>
      )}
      {/* A map that is only moved moves its points as they are: there may be thousands. */}
      {drawing && shift?.k === 1 ? (
        <g transform={`translate(${shift.at.join(" ")})`}>
          <Others others={others} view={drawing.view} size={drawing.size} />
        </g>
      ) : (
        <Others others={others} view={view} size={size} />
      )}
      {/* Names keep their size: not while the map is being zoomed. */}
      {drawing && shift?.k === 1 && (
        <g transform={`translate(${shift.at.join(" ")})`}>
          <Names drawing={drawing} />
        </g>
      )}
      {value && (
        <g transform={placed([value.lon, value.lat])}>
          <circle className={styles.ring} r={9} />
          <circle className={styles.dot} r={4.5} />
        </g>
      )}
      <g transform={placed(cursor)}>
        <path className={styles.halo} d={CROSS} />
        <path className={styles.cross} d={CROSS} />
      </g>
    </svg>
  );
}

const Others = memo(function Others({ others, view, size }: Pick<Props, "others" | "view" | "size">) {
  return others.map(({ lon, lat, name }, index) => {
    const [cx, cy] = xyOf(view, size, [lon, lat]);
    const isIn = cx >= 0 && cx <= size.width && cy >= 0 && cy <= size.height;
    // Places may share a name and a position.
    return isIn ? <circle key={`${name} ${index}`} className={styles.other} cx={cx} cy={cy} r={3} /> : null;
  });
});

const Names = memo(function Names({ drawing }: { readonly drawing: PickerDrawing }) {
  return (
    <>
      <BaseNames drawing={drawing} />
      {drawing.names.map((label) => (
        <Name
          key={`${label.text} ${label.x} ${label.y}`}
          label={label}
          className={styles.name}
          fontPx={PLACE_FONT_PX}
        />
      ))}
    </>
  );
});
