/** Puts the line where nothing is drawn, and looks again whenever the timeline has changed. */
import { type RefObject, useEffect } from "react";
import type { Px } from "../../model/time";
import { type Box, freePlace } from "./free-place";

/** Long enough for all labels to be drawn: the line shows once, in its place. */
const QUIET_MS = 250;
/** To labels, shapes and edges. Rows have space of their own above and below. */
const [BESIDE, ABOVE]: readonly [Px, Px] = [10, 4];
/** As wide as its text, else narrower and higher (Welcome.module.css). */
const FORMS = [
  { form: "wide", maxWidth: "none" },
  { form: "narrow", maxWidth: "336px" },
] as const;
const DRAWN = "[data-event-id], [data-event-id] *, [data-badge]";

/** @param aimAt  where the middle should be, as a share of the width */
export function useFreePlace(line: RefObject<HTMLElement | null>, aimAt: number): void {
  useEffect(() => {
    const own = line.current;
    const stage = own?.parentElement;
    if (!own || !stage) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookSoon = () => {
      clearTimeout(timer);
      if (isOver) return;
      timer = setTimeout(() => {
        // Fonts are requested as texts need them, those of the line too.
        if (document.fonts?.status === "loading") void document.fonts.ready.then(lookSoon);
        else place(own, stage, aimAt);
      }, QUIET_MS);
    };
    const drawing = new MutationObserver((changes) => {
      if (changes.some(({ target }) => !own.contains(target))) lookSoon();
    });
    drawing.observe(stage, { attributes: true, childList: true, subtree: true });
    // Its own size changes with the language.
    const sizes = new ResizeObserver(lookSoon);
    sizes.observe(stage);
    sizes.observe(own);
    stage.addEventListener("scroll", lookSoon, { capture: true, passive: true });
    void document.fonts?.ready.then(lookSoon);
    return () => {
      isOver = true;
      clearTimeout(timer);
      drawing.disconnect();
      sizes.disconnect();
      stage.removeEventListener("scroll", lookSoon, { capture: true });
    };
  }, [line, aimAt]);
}

/** Shows it in its place; without one it stays hidden, for the keyboard too. */
function place(own: HTMLElement, stage: HTMLElement, aimAt: number): void {
  const found = findPlace(own, stage, aimAt);
  own.toggleAttribute("data-placed", found !== undefined);
  if (!found) return;
  take(own, found.shape);
  own.style.left = `${Math.round(found.x)}px`;
  own.style.top = `${Math.round(found.y)}px`;
}

function take(own: HTMLElement, { form, maxWidth }: (typeof FORMS)[number]): void {
  own.dataset["form"] = form;
  own.style.maxWidth = maxWidth;
}

/** All boxes are read at once, after layout. */
function findPlace(own: HTMLElement, stage: HTMLElement, aimAt: number) {
  const lanes = stage.querySelector(".lanes-viewport");
  const scroller = lanes?.parentElement;
  if (!lanes || !scroller) return undefined;
  const origin = stage.getBoundingClientRect();
  const boxOf = ({ left, top, right, bottom }: DOMRect, beside: Px, above: Px): Box => ({
    left: left - origin.left - beside,
    top: top - origin.top - above,
    right: right - origin.left + beside,
    bottom: bottom - origin.top + above,
  });
  const taken = [...lanes.querySelectorAll(DRAWN)]
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map((box) => boxOf(box, BESIDE, ABOVE));
  if (taken.length === 0) return undefined;
  const visible = boxOf(scroller.getBoundingClientRect(), 0, -ABOVE);
  const all = boxOf(lanes.getBoundingClientRect(), -BESIDE, -ABOVE);
  const area: Box = { ...all, top: visible.top, bottom: Math.min(visible.bottom, all.bottom) };
  const [firstLane, ...others] = [...stage.querySelectorAll(".lane-heads li")].map((lane) =>
    boxOf(lane.getBoundingClientRect(), 0, ABOVE),
  );
  const below: Box = { ...area, top: firstLane?.bottom ?? area.top };
  // The lines between the lanes.
  const lines = others.map(({ bottom }): Box => ({ ...area, top: bottom - 2 * ABOVE, bottom }));
  const aim = { x: area.left + (area.right - area.left) * aimAt, y: (area.top + area.bottom) / 2 };
  const sizes = FORMS.map((shape) => {
    take(own, shape);
    return { shape, width: own.offsetWidth, height: own.offsetHeight };
  });
  // Inside one lane at best, else over a line, else in the first lane, which is read first.
  for (const [region, obstacles] of [
    [below, [...taken, ...lines]],
    [below, taken],
    [area, taken],
  ] as const)
    for (const size of sizes) {
      const at = freePlace(obstacles, region, size, aim);
      if (at) return { ...at, shape: size.shape };
    }
  return undefined;
}
