/** How the cost grows with the number of events, as a drawing for docs/performance.md: four panels, both scales in tens. */
import { combine } from "./report.mjs";

/** @typedef {import("./types").Result} Result */

const PANELS = /** @type {const} */ ([
  { key: "ready", title: "ready, ms" },
  { key: "panCpu", title: "CPU per frame while panning, ms" },
  { key: "zoomP95", title: "frame while zooming, 95 of 100, ms" },
  { key: "timelineNodes", title: "elements in the timeline" },
]);
const LINES = /** @type {const} */ ([
  { subject: "height", name: "vis-timeline, fixed height", style: "stroke-dasharray:7 4" },
  { subject: "timelinejs", name: "TimelineJS", style: "stroke-dasharray:2 4" },
  { subject: "throughline", name: "Throughline, from a file", style: "stroke-width:2.5" },
  { subject: "memory", name: "Throughline, made in memory", style: "stroke-width:1.2" },
]);
const [WIDTH, HEIGHT, PAD] = [400, 240, { left: 62, top: 30, right: 16, bottom: 30 }];
const SIZES = { least: 100, most: 1_000_000 };

/** @param {readonly Result[]} results @returns {string} an SVG file */
export function plotOf(results) {
  const panels = PANELS.map(({ key, title }, i) => {
    const lines = LINES.map((line) => ({ ...line, points: pointsOf(results, line.subject, key) }));
    return `<g transform="translate(${(i % 2) * WIDTH} ${Math.floor(i / 2) * HEIGHT})">${panel(title, lines)}</g>`;
  });
  const legend = LINES.map(
    ({ name, style }, i) =>
      `<g transform="translate(${PAD.left + (i % 2) * WIDTH} ${2 * HEIGHT + 16 + Math.floor(i / 2) * 22})">` +
      `<path d="M0 0h36" style="${style}"/><text x="44" y="4">${name}</text></g>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * WIDTH} ${2 * HEIGHT + 56}" role="img" aria-label="How the cost grows with the number of events">` +
    "<style>svg{background:#fff;font:12px sans-serif}path{fill:none;stroke:#111;stroke-width:1.5}.grid{stroke:#ddd;stroke-width:1}circle{fill:#111}text{fill:#111}.t{font-weight:600}.n{fill:#555}</style>" +
    `${panels.join("")}${legend.join("")}</svg>\n`
  );
}

/** @param {readonly Result[]} results @param {string} subject @param {string} key @returns {{ n: number, value: number }[]} */
function pointsOf(results, subject, key) {
  return results
    .filter((result) => result.subject === subject)
    .map(({ size, runs }) => ({ n: size, value: Number(combine(runs, key)) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => a.n - b.n);
}

/** @param {string} title @param {readonly { style: string, points: readonly { n: number, value: number }[] }[]} lines */
function panel(title, lines) {
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const low = Math.floor(Math.log10(Math.min(...values, 1_000)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values, 1))));
  const x = scale(Math.log10(SIZES.least), Math.log10(SIZES.most), PAD.left, WIDTH - PAD.right);
  const y = scale(low, high, HEIGHT - PAD.bottom, PAD.top);
  const parts = [`<text class="t" x="${PAD.left}" y="16">${title}</text>`];
  for (let power = low; power <= high; power++) {
    parts.push(`<path class="grid" d="M${PAD.left} ${y(power)}H${WIDTH - PAD.right}"/>`);
    parts.push(`<text class="n" x="${PAD.left - 8}" y="${y(power) + 4}" text-anchor="end">${tens(power)}</text>`);
  }
  for (let power = Math.log10(SIZES.least); power <= Math.log10(SIZES.most); power++)
    parts.push(`<text class="n" x="${x(power)}" y="${HEIGHT - 10}" text-anchor="middle">${tens(power)}</text>`);
  for (const { style, points } of lines) {
    const at = points.map(({ n, value }) => [x(Math.log10(n)).toFixed(1), y(Math.log10(value)).toFixed(1)]);
    if (at.length > 1) parts.push(`<path style="${style}" d="M${at.map((point) => point.join(" ")).join("L")}"/>`);
    for (const [cx, cy] of at) parts.push(`<circle cx="${cx}" cy="${cy}" r="3"/>`);
  }
  return parts.join("");
}

/** @param {number} from @param {number} to @param {number} start @param {number} end @returns {(value: number) => number} */
const scale = (from, to, start, end) => (value) => start + ((value - from) / (to - from)) * (end - start);

/** @param {number} power */
const tens = (power) => (10 ** power).toLocaleString("en-GB");
