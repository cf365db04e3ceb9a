/** Embed code for other pages. docs/embedding.md lists what each kind needs. */
import { escapeHtml, oneLine } from "./markup";

/**
 * - `script`      a link that `embed.js` replaces with a frame of the needed height
 * - `responsive`  a frame that fills its column and keeps its aspect ratio
 * - `plain`       a frame of a fixed size
 */
export const SNIPPET_KINDS = ["script", "responsive", "plain"] as const;
export type SnippetKind = (typeof SNIPPET_KINDS)[number];

export type FrameOptions = {
  readonly kind: SnippetKind;
  /** `fill` takes the width of the column. */
  readonly width: "fill" | "fixed";
  readonly widthPx: number;
  /** `auto` only works with the script: a plain frame does not know its content height. */
  readonly height: "auto" | "fixed";
  readonly heightPx: number;
};

export const WIDTH_PX = { least: 240, most: 2_000 } as const;
export const HEIGHT_PX = { least: 240, most: 4_000 } as const;
type Bounds = { readonly least: number; readonly most: number };

/** @returns whole px within the bounds */
export const withinBounds = (px: number, { least, most }: Bounds): number =>
  Math.min(most, Math.max(least, Math.round(px) || least));

/** With a fixed ratio, a frame in a narrow column would be too low to be usable. */
const MIN_RESPONSIVE_HEIGHT_PX = 420;
const minHeightOf = (heightPx: number): number => Math.min(heightPx, MIN_RESPONSIVE_HEIGHT_PX);

export type SnippetOptions = FrameOptions & {
  /** What links to the timeline begin with; `embed.js` is in its folder. */
  readonly home: string;
  /** URL of the view as a page. */
  readonly address: string;
  /** URL of the view for the frame. */
  readonly frameAddress: string;
  /** Title of the frame (for screen readers) and text of the link. */
  readonly title: string;
};

type Attribute = readonly [name: string, value: string];

const written = (attributes: readonly Attribute[]): string =>
  attributes.map(([name, value]) => (value === "" ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`)).join("");

function scriptSnippet(options: SnippetOptions): string {
  const attributes: Attribute[] = [
    ["class", "throughline"],
    ["href", options.address],
    ["data-height", String(options.heightPx)],
    ...(options.height === "fixed" ? [["data-fixed", ""] as const] : []),
  ];
  const link = `<a${written(attributes)}>${escapeHtml(oneLine(options.title))}</a>`;
  const script = `<script${written([
    ["src", new URL("embed.js", options.home).href],
    ["async", ""],
  ])}></script>`;
  // The script gives the frame the width of its container.
  const place =
    options.width === "fixed" ? `<div${written([["style", `max-width: ${options.widthPx}px`]])}>${link}</div>` : link;
  return `${place}\n${script}`;
}

function frameSnippet(options: SnippetOptions): string {
  const { widthPx, heightPx } = options;
  const responsive = [
    "display: block",
    "width: 100%",
    ...(options.width === "fixed" ? [`max-width: ${widthPx}px`] : []),
    `aspect-ratio: ${widthPx} / ${heightPx}`,
    `min-height: ${minHeightOf(heightPx)}px`,
    "border: 0",
  ];
  const plain = [...(options.width === "fill" ? ["width: 100%"] : []), "border: 0"];
  const size: Attribute[] =
    options.kind === "responsive"
      ? [["style", responsive.join("; ")]]
      : [
          ["width", String(widthPx)],
          ["height", String(heightPx)],
          ["style", plain.join("; ")],
        ];
  return `<iframe${written([
    ["src", options.frameAddress],
    ["title", oneLine(options.title)],
    ...size,
    ["loading", "lazy"],
    ["allow", "fullscreen"],
    ["referrerpolicy", "no-referrer"],
  ])}></iframe>`;
}

export const snippet = (options: SnippetOptions): string =>
  options.kind === "script" ? scriptSnippet(options) : frameSnippet(options);

/**
 * Size of the frame in a column of the given width.
 * @param reportedPx  height reported by the embedded timeline, if any
 */
export function frameSize(
  { kind, width, widthPx, height, heightPx }: FrameOptions,
  columnPx: number,
  reportedPx?: number,
): { readonly widthPx: number; readonly heightPx: number } {
  // A plain frame of fixed width ignores the column width.
  const frameWidthPx = width === "fill" ? columnPx : kind === "plain" ? widthPx : Math.min(columnPx, widthPx);
  if (kind === "responsive") {
    return {
      widthPx: frameWidthPx,
      heightPx: Math.max(minHeightOf(heightPx), Math.round((frameWidthPx * heightPx) / widthPx)),
    };
  }
  return {
    widthPx: frameWidthPx,
    heightPx: kind === "script" && height === "auto" ? (reportedPx ?? heightPx) : heightPx,
  };
}
