import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { BUILD_TARGETS } from "./scripts/supported-browsers.mjs";
import { contentSecurityPolicy } from "./scripts/vite/csp.ts";
import { cssOptions } from "./scripts/vite/css-options.ts";
import { embedScript } from "./scripts/vite/embed-script.ts";
import { loadChunk } from "./scripts/vite/load-chunk.ts";
import { firstView } from "./scripts/vite/first-view.ts";
import { thirdPartyNotices } from "./scripts/vite/notices.ts";
import { oembed } from "./scripts/vite/oembed.ts";
import { offline } from "./scripts/vite/offline.ts";
import { singleFile } from "./scripts/vite/single-file.ts";
import { slimVis } from "./scripts/vite/slim-vis.ts";

const notices = thirdPartyNotices();

/** Which modules share a file of the build; all else follows from the imports. */
const FILE_GROUPS = [
  { name: "react", test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 3 },
  {
    // The styles of the first view: they pack better in one file. Not those of panels and dialogs, which come later.
    name: "styles",
    test: /[\\/]src[\\/](?:app[\\/]layout(?![\\/]Update)|theme(?![\\/]print)|timeline(?![\\/](?:popups|joined))|ui(?![\\/](?:Checkbox|ChoiceField|Dialog|LinkField|PickToggle|QrStage))|features[\\/](?:legend|list|notices|search(?![\\/]PickMark)|filters(?![\\/](?:DatesOptions|EmptyState|FacetOptions|FilterChips|FilterSheet))))[\\/][^?]*\.css$/,
    priority: 2,
  },
  {
    // What several files need would else be a dozen files of a few bytes.
    name: "shared",
    test: /[\\/]src[\\/](?:commands|features(?![\\/](?:present|stories|user-stories|import|quiz|print))|i18n[\\/](?!uk|en|question|quiz)|lod|model[\\/](?!stories[\\/](?:user-story(?!-id)|edit-user-story|story-code)|quiz[\\/](?:check|event|gives|make|progress|score))|store[\\/](?!user-stories)|timeline[\\/](?!popups)|ui[\\/](?!Checkbox|ChoiceField|Dialog|LinkField|PickToggle|save-file|[Qq]r))/,
    minShareCount: 2,
    priority: 1,
  },
];

export default defineConfig({
  // Relative addresses: one build works at the root of a host and under any sub-path.
  base: "./",
  plugins: [
    react(),
    slimVis(),
    loadChunk(),
    firstView(),
    // The policy comes after the first view: it must know the page's own scripts.
    contentSecurityPolicy(),
    embedScript(),
    oembed(process.env.THROUGHLINE_URL),
    notices.page,
    singleFile(),
    offline(notices.worker),
  ],
  css: cssOptions(),
  build: {
    modulePreload: { polyfill: false },
    target: BUILD_TARGETS,
    // The page's policy has no font-src data:, so every font stays a file of its own.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: FILE_GROUPS } } },
  },
  worker: { format: "es", plugins: () => [notices.worker] },
});
