/**
 * The base of a map, inside the `<svg>` of its caller: it has no size of its own, and what is drawn moves with the group
 * around it.
 */
import { memo } from "react";
import { isolated } from "../../i18n/isolated";
import type { BaseDrawing } from "./base-map";
import { COUNTRY_FONT_PX } from "./country-names";
import type { Label } from "./map-labels";
import { TOWN_FONT_PX, TOWN_RADIUS } from "./towns";
import type { BaseShapes } from "./view-shapes";
import styles from "./BaseMap.module.css";

type Props = { readonly drawing: BaseDrawing };

/** Land below, names above. */
export const BaseMap = ({ drawing }: Props) => (
  <>
    <BaseLand drawing={drawing} />
    <BaseNames drawing={drawing} />
  </>
);

type LandProps = { readonly drawing: Pick<BaseDrawing, "size" | keyof BaseShapes> };

/** Without names: they keep their size, so that a map that is being zoomed shows this alone. */
export const BaseLand = memo(function BaseLand({ drawing: { size, land, borders, coasts } }: LandProps) {
  const { width, height } = size;
  return (
    <g className={styles.base}>
      {/* As far as land is drawn. */}
      <rect className={styles.water} x={-width} y={-height} width={3 * width} height={3 * height} />
      <path className={styles.land} d={land} />
      <path className={styles.border} d={borders} />
      <path className={styles.coast} d={coasts} />
    </g>
  );
});

type NamesProps = { readonly drawing: Pick<BaseDrawing, "countries" | "towns"> };

export const BaseNames = memo(function BaseNames({ drawing: { countries, towns } }: NamesProps) {
  return (
    <g className={styles.base}>
      {countries.map((label) => (
        <Name key={label.text} label={label} className={styles.country} fontPx={COUNTRY_FONT_PX} />
      ))}
      {towns.map(({ at: [cx, cy], label }) => (
        <g key={`${label.text} ${cx} ${cy}`}>
          <circle className={styles.dot} cx={cx} cy={cy} r={TOWN_RADIUS} />
          <Name label={label} className={styles.town} fontPx={TOWN_FONT_PX} />
        </g>
      ))}
    </g>
  );
});

type NameProps = { readonly label: Label; readonly className: string | undefined; readonly fontPx: number };

/** A name on a map. */
export const Name = ({ label: { text, x, y, anchor }, className, fontPx }: NameProps) => (
  <text className={className} x={x} y={y} textAnchor={anchor} fontSize={fontPx}>
    {isolated(text)}
  </text>
);
