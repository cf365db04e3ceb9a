import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { BUILD_TARGETS } from "./scripts/supported-browsers.mjs";
import { buildId } from "./scripts/vite/build-id.ts";
import { contentSecurityPolicy } from "./scripts/vite/csp.ts";
import { cssOptions } from "./scripts/vite/css-options.ts";
import { embedScript } from "./scripts/vite/embed-script.ts";
import { languagePages } from "./scripts/vite/language-pages.ts";
import { libraryScript } from "./scripts/vite/library-script.ts";
import { loadChunk } from "./scripts/vite/load-chunk.ts";
import { fileGroups } from "./scripts/vite/file-groups.ts";
import { firstView } from "./scripts/vite/first-view.ts";
import { thirdPartyNotices } from "./scripts/vite/notices.ts";
import { offline } from "./scripts/vite/offline.ts";
import { publishParts } from "./scripts/vite/publish-parts.ts";
import { siteTemplate } from "./scripts/vite/site-template.ts";
import { singleFile } from "./scripts/vite/single-file.ts";
import { slimVis } from "./scripts/vite/slim-vis.ts";
import { sourceMaps } from "./scripts/vite/source-maps.ts";

const notices = thirdPartyNotices();

export default defineConfig({
  // Relative addresses: one build works at the root of a host and under any sub-path.
  base: "./",
  plugins: [
    sourceMaps(),
    react(),
    slimVis(),
    loadChunk(),
    fileGroups(),
    languagePages(),
    firstView(),
    // The policy comes after the first view: it must know the page's own scripts.
    contentSecurityPolicy(),
    embedScript(),
    publishParts(),
    libraryScript(),
    notices.page,
    singleFile(),
    siteTemplate(),
    buildId(),
    offline(notices.worker),
  ],
  css: cssOptions(),
  build: {
    modulePreload: { polyfill: false },
    target: BUILD_TARGETS,
    // The page's policy has no font-src data:, so every font stays a file of its own.
    assetsInlineLimit: 0,
  },
  worker: { format: "es", plugins: () => [notices.worker] },
});
