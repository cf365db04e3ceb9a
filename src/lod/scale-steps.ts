/**
 * Scales come in steps, like the rungs of a ladder. A layout is made for the rung at or below the scale on screen and
 * holds until the next rung: shapes then stand a little further apart than planned and labels keep their width, so what
 * did not overlap on the rung cannot overlap above it.
 */

/** Ratio of neighbouring rungs: six to a doubling. Smaller steps waste less room, larger ones change less often. */
const RUNG_RATIO = 2 ** (1 / 6);
/** The window is kept in whole ms, so its scale trembles a little while panning; a rung is left only beyond this. */
const TREMBLE = 0.004;

export type Rung = {
  /** 0 is the scale of the whole chronicle on this screen; each step up is `RUNG_RATIO` closer. */
  readonly step: number;
  /** px per ms. */
  readonly scale: number;
};

/**
 * @param scale      px per ms on screen
 * @param homeScale  px per ms when all years are shown; rung 0 is exactly there, so that the first view wastes nothing
 * @param current    the rung in use, kept where the scale only trembles about a border
 */
export function rungFor(scale: number, homeScale: number, current?: Rung): Rung {
  if (current && scale >= current.scale * (1 - TREMBLE) && scale < current.scale * RUNG_RATIO * (1 + TREMBLE)) {
    return current;
  }
  // A hair of tolerance, so that the home scale itself is rung 0 whatever the rounding.
  const step = Math.floor(Math.log(scale / homeScale) / Math.log(RUNG_RATIO) + TREMBLE);
  return { step, scale: homeScale * RUNG_RATIO ** step * (1 - TREMBLE) };
}
