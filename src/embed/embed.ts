/**
 * Source of `embed.js`, one `<script>` for a host page. Runs on load; defines no global; may be included more than
 * once.
 */
import { defineTimeline } from "./timeline-element";
import { upgradeLinks } from "./upgrade-links";

if (window.customElements) {
  const script = document.currentScript as HTMLScriptElement | null;
  // The build is in the same folder as the timeline.
  defineTimeline(script && script.src ? new URL(".", script.src).href : document.baseURI);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", upgradeLinks);
  else upgradeLinks();
}
