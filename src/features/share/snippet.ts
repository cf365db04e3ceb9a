/** The code that puts the timeline into somebody's page. docs/embedding.md says what each of them needs. */
import { escapeHtml, oneLine } from "./markup";

/**
 * - `script`      a link that `embed.js` turns into a frame as high as it needs to be
 * - `responsive`  a frame that fills its column and keeps its proportions
 * - `plain`       a frame of a fixed size
 */
export const SNIPPET_KINDS = ["script", "responsive", "plain"] as const;
export type SnippetKind = (typeof SNIPPET_KINDS)[number];

export type FrameOptions = {
  readonly kind: SnippetKind;
  /** `fill`: as wide as the column. */
  readonly width: "fill" | "fixed";
  readonly widthPx: number;
  /** `auto` is for the script alone: a frame by itself does not know how high its page is. */
  readonly height: "auto" | "fixed";
  readonly heightPx: number;
};

export const WIDTH_PX = { least: 240, most: 2_000 } as const;
export const HEIGHT_PX = { least: 240, most: 4_000 } as const;
type Bounds = { readonly least: number; readonly most: number };

/** @returns a whole number of px within the bounds */
export const withinBounds = (px: number, { least, most }: Bounds): number =>
  Math.min(most, Math.max(least, Math.round(px) || least));

/** A proportional frame in a narrow column would be too low to show anything. */
const MIN_RESPONSIVE_HEIGHT_PX = 420;
const minHeightOf = (heightPx: number): number => Math.min(heightPx, MIN_RESPONSIVE_HEIGHT_PX);

export type SnippetOptions = FrameOptions & {
  /** The folder of the timeline, with a slash at its end: `embed.js` lies there. */
  readonly folder: string;
  /** The view, to be opened as a page of its own. */
  readonly address: string;
  /** The same view, to stand in a frame. */
  readonly frameAddress: string;
  /** Names the frame for screen readers, and the link. */
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
    ["src", `${options.folder}embed.js`],
    ["async", ""],
  ])}></script>`;
  // The script makes the frame as wide as what it stands in.
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
 * The size that the frame has in a column of this width.
 * @param toldPx  the height that the timeline has told, if it has
 */
export function frameSize(
  { kind, width, widthPx, height, heightPx }: FrameOptions,
  columnPx: number,
  reportedPx?: number,
): { readonly widthPx: number; readonly heightPx: number } {
  // A plain frame of a fixed size is as wide as it says, whatever the column.
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
