/** What the stage shows, measured by boxes. Runs in the page. */
export type StageContent = {
  /** Share of the stage under shapes, labels, briefs, cards, bars and badges, 0 to 1. */
  readonly coverage: number;
  /** Letters and digits that can be read without a click. */
  readonly letters: number;
  readonly cards: number;
  readonly briefs: number;
  readonly labels: number;
  readonly shapes: number;
  readonly badges: number;
};

export function stageContent(): StageContent {
  const CELL = 4;
  const host = document.querySelector(".lanes-scroller")?.getBoundingClientRect();
  const viewport = document.querySelector(".lanes-viewport")?.getBoundingClientRect();
  if (!host || !viewport) throw new Error("no stage");
  const [columns, rows] = [Math.ceil(viewport.width / CELL), Math.ceil(host.height / CELL)];
  const covered = new Set<number>();
  const clip = { left: viewport.left, right: viewport.right, top: host.top, bottom: host.bottom };
  const isIn = (box: DOMRect) =>
    box.width > 0 && box.right > clip.left && box.left < clip.right && box.bottom > clip.top && box.top < clip.bottom;
  const cover = (box: DOMRect) => {
    const [x0, x1] = [box.left, box.right].map((x) => Math.round((x - clip.left) / CELL)) as [number, number];
    const [y0, y1] = [box.top, box.bottom].map((y) => Math.round((y - clip.top) / CELL)) as [number, number];
    for (let y = Math.max(0, y0); y < Math.min(rows, y1); y += 1)
      for (let x = Math.max(0, x0); x < Math.min(columns, x1); x += 1) covered.add(y * columns + x);
  };
  const found = { cards: 0, briefs: 0, labels: 0, shapes: 0, badges: 0 };
  let letters = 0;
  for (const event of document.querySelectorAll<HTMLElement>("#timeline .ev:not(.is-gone)")) {
    const parts = [...event.querySelectorAll(".glyph, .ev-label, .ev-box, .ev-bar")].map((part) =>
      part.getBoundingClientRect(),
    );
    if (event.classList.contains("badge")) parts.push(event.getBoundingClientRect());
    const boxes = parts.filter(isIn);
    if (boxes.length === 0) continue;
    boxes.forEach(cover);
    const { classList } = event;
    const form = classList.contains("badge")
      ? "badges"
      : classList.contains("is-card")
        ? "cards"
        : classList.contains("is-boxed")
          ? "briefs"
          : classList.contains("is-bare")
            ? "shapes"
            : "labels";
    found[form] += 1;
    letters += lettersIn(event);
  }
  return { coverage: covered.size / (columns * rows), letters, ...found };

  /** Without what a line clamp or an ellipsis hides. */
  function lettersIn(event: HTMLElement): number {
    let count = 0;
    const walker = document.createTreeWalker(event, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest("svg") || parent.getClientRects().length === 0) continue;
      const frame = parent.getBoundingClientRect();
      const range = document.createRange();
      for (const word of (node.textContent ?? "").matchAll(/\S+/g)) {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const box = range.getBoundingClientRect();
        const isShown = isIn(box) && box.right <= frame.right + 1 && box.bottom <= frame.bottom + 1;
        if (isShown) count += word[0].length;
      }
    }
    return count;
  }
}
