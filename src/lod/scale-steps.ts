/**
 * Scales are quantised to rungs. A layout is made for the rung at or below the scale on screen and stays valid until
 * the next rung: shapes are then slightly further apart than planned and labels keep their width, so what does not
 * overlap on the rung cannot overlap above it.
 */

/** Ratio of neighbouring rungs: six per doubling. Smaller steps waste less space, larger ones change less often. */
const RUNG_RATIO = 2 ** (1 / 6);
/**
 * Hysteresis: the window is stored in whole ms, so its scale jitters while panning. A rung is left only beyond this.
 */
const JITTER = 0.004;

export type Rung = {
  /** 0 is the scale of the whole chronicle on this screen; each step zooms in by `RUNG_RATIO`. */
  readonly step: number;
  /** px per ms. */
  readonly scale: number;
};

/**
 * The rung for a scale.
 * @param scale      px per ms on screen
 * @param homeScale  px per ms when all years are visible; it is exactly rung 0, so that the first view wastes no space
 * @param current    the rung in use, kept while the scale only jitters around a border
 */
export function rungFor(scale: number, homeScale: number, current?: Rung): Rung {
  if (current && scale >= current.scale * (1 - JITTER) && scale < current.scale * RUNG_RATIO * (1 + JITTER)) {
    return current;
  }
  // The small tolerance makes the home scale rung 0 despite rounding.
  const step = Math.floor(Math.log(scale / homeScale) / Math.log(RUNG_RATIO) + JITTER);
  return { step, scale: homeScale * RUNG_RATIO ** step * (1 - JITTER) };
}
