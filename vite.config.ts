import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { contentSecurityPolicy } from "./scripts/vite/csp.ts";
import { embedScript } from "./scripts/vite/embed-script.ts";
import { thirdPartyNotices } from "./scripts/vite/notices.ts";
import { oembed } from "./scripts/vite/oembed.ts";

const notices = thirdPartyNotices();

export default defineConfig({
  // Relative addresses: one build works at the root of a host and under any sub-path.
  base: "./",
  plugins: [react(), contentSecurityPolicy(), embedScript(), oembed(process.env.THROUGHLINE_URL), notices.page],
  build: {
    target: "es2022",
    // The page's policy has no font-src data:, so every font stays a file of its own.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  worker: { format: "es", plugins: () => [notices.worker] },
});
