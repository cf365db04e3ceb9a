/** Pairs of labels, shapes, briefs, cards and badges that overlap by more than rounding. Runs in the page. */
export function overlapsIn(): string[] {
  const view = document.querySelector(".lanes-viewport")?.getBoundingClientRect();
  if (!view) return ["no stage"];
  const parts = [
    ...document.querySelectorAll(".ev:not(.is-gone) :is(.ev-label, .glyph, .ev-box), .badge:not(.is-gone)"),
  ];
  const boxes = parts
    .map((part) => ({
      owner: part.closest<HTMLElement>(".ev")?.dataset["eventId"] ?? `badge ${part.textContent}`,
      box: part.getBoundingClientRect(),
    }))
    .filter(({ box }) => box.width > 0 && box.right > view.left && box.left < view.right);
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => {
      const nextLane = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      return a.owner !== b.owner && nextLane > 1 && down > 3 ? [`${a.owner} x ${b.owner}`] : [];
    }),
  );
}
