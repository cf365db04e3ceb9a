/** Routes and areas as elements, for parts that do not use React: as MapShapes.tsx draws them. */
import type { ShapeDrawing } from "./shape-drawing";
import { SHAPE_GRADIENTS, shapeParts } from "./shape-parts";
import { svg } from "./svg-element";
import styles from "./MapShapes.module.css";

/** Number of drawings made: each has patterns of its own, whose ids are unique on the page. */
let made = 0;

export function shapeElements(drawings: readonly ShapeDrawing[]): readonly SVGElement[] {
  if (drawings.length === 0) return [];
  made += 1;
  // Ids of React have no such form.
  const prefix = `map-shapes-${made}-`;
  const defs = svg("defs", {});
  for (const { name, x2, y2, share } of SHAPE_GRADIENTS) {
    const vector = { gradientUnits: "userSpaceOnUse", spreadMethod: "repeat", x2, y2 };
    const gradient = svg("linearGradient", { id: prefix + name, ...vector });
    gradient.append(
      svg("stop", { class: styles["line"], offset: share }),
      svg("stop", { class: styles["between"], offset: share }),
    );
    defs.append(gradient);
  }
  const paths = drawings.flatMap(shapeParts).map(({ d, look, fill }) => {
    const path = svg("path", { class: styles[look], d });
    if (fill) path.style.setProperty("fill", `url(#${prefix}${fill})`);
    return path;
  });
  return [defs, ...paths];
}
