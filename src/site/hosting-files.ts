/** Files that some hosts read, and that others ignore. */
import type { SiteFile } from "../model/site/site";

/** For Netlify and Cloudflare Pages; the same as docs/examples/hosting/_headers. */
export const HEADERS = `/*
  Access-Control-Allow-Origin: *
  X-Content-Type-Options: nosniff

/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;

export const hostingFiles = (): readonly SiteFile[] => [
  { path: "_headers", content: HEADERS },
  // GitHub Pages would leave out files whose names begin with an underscore.
  { path: ".nojekyll", content: "" },
];
