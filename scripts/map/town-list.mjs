/** The towns that maps show, in the order of their importance. */

/** A capital counts like a town with so many times its people. */
const CAPITAL = 3;
/**
 * From how many px per radian of longitude a town is shown, by its importance: the whole earth has 170 at a width of 1,060
 * px, Europe about 900, Ukraine 2,500.
 * @type {readonly (readonly [least: number, scale: number])[]}
 */
const SCALES = [
  [5_000_000, 0],
  [2_000_000, 350],
  [1_000_000, 700],
  [450_000, 1_200],
  [200_000, 2_000],
  [100_000, 3_000],
  [0, 4_500],
];

/**
 * @param {string} table  English and Ukrainian name, country, latitude, longitude, population, "capital"; lines beginning
 *   with # are comments
 * @param {"en" | "uk"} lang
 * @returns {readonly string[]} lines: a scale, or name, longitude and latitude of a town shown from that scale on
 */
export function townList(table, lang) {
  return table
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [en = "", uk = "", , lat = "", lon = "", population = "", capital] = line.split("\t");
      return { name: { en, uk }[lang], lat, lon, importance: Number(population) * (capital ? CAPITAL : 1) };
    })
    .sort((a, b) => b.importance - a.importance)
    .flatMap(({ name, lat, lon, importance }, at, all) => {
      const row = [name, Number(lon), Number(lat)].join(";");
      const scale = scaleOf(importance);
      return at === 0 || scale !== scaleOf(all[at - 1]?.importance ?? 0) ? [String(scale), row] : [row];
    });
}

/** @param {number} importance */
const scaleOf = (importance) => SCALES.find(([least]) => importance >= least)?.[1] ?? 0;
