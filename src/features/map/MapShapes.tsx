import { useId } from "react";
import type { ShapeDrawing } from "./shape-drawing";
import { SHAPE_GRADIENTS, type ShapePaint, shapeParts } from "./shape-parts";
import styles from "./MapShapes.module.css";

/** Routes and areas in an SVG whose units are px. Decorative: the words are in the label of the map and below it. */
export function MapShapes({ drawings }: { readonly drawings: readonly ShapeDrawing[] }) {
  const id = useId();
  if (drawings.length === 0) return null;
  const paint = (name: ShapePaint | undefined) => name && `url(#${id}${name})`;
  return (
    <g>
      <defs>
        {SHAPE_GRADIENTS.map(({ name, x2, y2, share }) => (
          <linearGradient
            key={name}
            id={`${id}${name}`}
            gradientUnits="userSpaceOnUse"
            spreadMethod="repeat"
            x2={x2}
            y2={y2}
          >
            <stop className={styles.line} offset={share} />
            <stop className={styles.between} offset={share} />
          </linearGradient>
        ))}
      </defs>
      {drawings.map((drawing, index) => (
        <g key={index} data-shape={drawing.kind} data-style={drawing.style}>
          {shapeParts(drawing).map(({ d, look, fill }, part) => (
            <path key={part} className={styles[look]} d={d} style={{ fill: paint(fill) }} />
          ))}
        </g>
      ))}
    </g>
  );
}
