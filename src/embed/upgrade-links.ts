/** Turns `<a class="throughline" href="…">` into a timeline, with the link as its fallback. */
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
    // The fallback goes in before the element is inserted: the frame takes its title from that text.
    const { parentNode, nextSibling } = link;
    timeline.appendChild(link);
    if (parentNode) parentNode.insertBefore(timeline, nextSibling);
  });
}
