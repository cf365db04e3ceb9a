/** What a publisher sets for a site of their own: names, looks and links. */
import type { LocalizedText } from "../localized";

export type BrandLink = { readonly label: LocalizedText; readonly url: string };

/** `#rrggbb` for each theme. */
export type Accent = { readonly light: string; readonly dark: string; readonly contrast: string };

/** A picture as bytes, since a site holds its own copy. */
export type BrandFile = { readonly bytes: Uint8Array; readonly type: "image/svg+xml" | "image/png" };

export type Brand = {
  /** Instead of the title of the timeline, or of the library. */
  readonly title?: LocalizedText | undefined;
  readonly description?: LocalizedText | undefined;
  readonly publisher?: { readonly name: LocalizedText; readonly url?: string | undefined } | undefined;
  readonly accent?: Accent | undefined;
  readonly licence?: { readonly name: string; readonly url?: string | undefined } | undefined;
  /** `https:` or `mailto:` */
  readonly contact?: string | undefined;
  readonly footer: readonly BrandLink[];
  readonly logo?: BrandFile | undefined;
  readonly favicon?: BrandFile | undefined;
};

export const NO_BRAND: Brand = { footer: [] };
