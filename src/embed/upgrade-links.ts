/** `<a class="throughline" href="…">` becomes a timeline, with the link as its fallback. */
import { ATTRIBUTES, TAG } from "./timeline-element";

export function upgradeLinks(): void {
  document.querySelectorAll<HTMLAnchorElement>("a.throughline[href]").forEach((link) => {
    if (!/^https?:$/.test(link.protocol) || link.closest(TAG)) return;
    const timeline = document.createElement(TAG);
    timeline.setAttribute("src", link.href);
    for (const name of ATTRIBUTES) {
      const value =
        link.getAttribute(`data-${name}`) || (name === "title" || name === "lang" ? link.getAttribute(name) : "");
      if (value || link.hasAttribute(`data-${name}`)) timeline.setAttribute(name, value || "");
    }
    // With its fallback inside before it comes to the page: the frame is named by those words.
    const { parentNode, nextSibling } = link;
    timeline.appendChild(link);
    if (parentNode) parentNode.insertBefore(timeline, nextSibling);
  });
}
