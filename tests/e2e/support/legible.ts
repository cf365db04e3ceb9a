/** Whether texts can be read: none is cut off, none is covered. */
import type { Frame, Page } from "@playwright/test";

/** What is wrong, one line each. The drawings (stage, axis, strip) have their own tests. */
export const illegible = (page: Page | Frame): Promise<string[]> => page.evaluate(findIllegible, false);
/** The same, but text that can be scrolled to is not cut off. */
export const illegibleOrLost = (page: Page | Frame): Promise<string[]> => page.evaluate(findIllegible, true);

/** Runs in the page. */
function findIllegible(mayScroll: boolean): string[] {
  const DRAWN = ".lanes-viewport, .axis-band, .overview, .visually-hidden, [aria-hidden=true]";
  const walker = document.createTreeWalker(document.getElementById("root") ?? document.body, NodeFilter.SHOW_TEXT);
  const found: { text: string; box: DOMRect; owner: Element }[] = [];
  const trouble: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement;
    if (!owner || !node.textContent?.trim() || owner.closest(DRAWN) || !owner.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    let isShortened = false;
    let isScrolled = false;
    let clip = new DOMRect(0, 0, innerWidth, innerHeight);
    for (let around: Element | null = owner; around; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.clipPath !== "none") isShortened = true;
      if (style.overflowX === "visible") continue;
      const box = around.getBoundingClientRect();
      isScrolled ||= mayScroll && /auto|scroll/.test(style.overflow);
      const lines = Number(style.webkitLineClamp);
      const isEllipsis = style.textOverflow === "ellipsis" || lines > 0;
      if (isEllipsis && lines > 0 && Math.abs(((box.height / Number.parseFloat(style.lineHeight)) % 1) - 0.5) < 0.4)
        trouble.push(`half a line: ${node.textContent.slice(0, 40)}`);
      isShortened ||= isEllipsis;
      clip = new DOMRect(
        Math.max(clip.x, box.x),
        Math.max(clip.y, box.y),
        Math.min(clip.right, box.right) - Math.max(clip.x, box.x),
        Math.min(clip.bottom, box.bottom) - Math.max(clip.y, box.y),
      );
    }
    for (const box of range.getClientRects()) {
      const isCut =
        box.left < clip.left - 1 ||
        box.right > clip.right + 1 ||
        box.top < clip.top - 1 ||
        box.bottom > clip.bottom + 1;
      // The skip link is above the viewport until Tab brings it in.
      if (isCut && !isShortened && !isScrolled && !(mayScroll && box.bottom <= 0))
        trouble.push(`cut off: ${node.textContent.slice(0, 40)}`);
      if (!isCut) found.push({ text: node.textContent.slice(0, 40), box, owner });
    }
  }
  /** Whether nothing opaque is between the two, such as a dialog, a sheet, or a bar over a list. */
  const areOnOneGround = (a: Element, b: Element, x: number, y: number) => {
    let met = 0;
    for (const one of document.elementsFromPoint(x, y)) {
      if (one === a || one === b) met += 1;
      else if (!a.contains(one) && !/, 0\)$|transparent/.test(getComputedStyle(one).backgroundColor)) break;
    }
    return met === 2;
  };
  const controls = [...document.querySelectorAll("button, a[href]")].filter((one) => one.checkVisibility());
  for (const control of controls) {
    const box = control.getBoundingClientRect();
    if (control.closest(".lanes-viewport, .axis-band")) continue;
    for (const { text, box: textBox, owner } of found) {
      if (control.contains(owner) || owner.contains(control)) continue;
      const nextLane = Math.min(box.right, textBox.right) - Math.max(box.left, textBox.left);
      const down = Math.min(box.bottom, textBox.bottom) - Math.max(box.top, textBox.top);
      const x = Math.max(box.left, textBox.left) + nextLane / 2;
      const y = Math.max(box.top, textBox.top) + down / 2;
      // Text boxes are higher than their glyphs.
      if (nextLane > 2 && down > 4 && (!mayScroll || areOnOneGround(control, owner, x, y)))
        trouble.push(`under ${control.textContent || control.getAttribute("aria-label")}: ${text}`);
    }
  }
  return [...new Set(trouble)];
}
