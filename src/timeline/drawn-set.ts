/** The items that vis has: only the events and badges of the plan around the window. */
import { type Badge, type Placed, type Plan, inForm } from "../lod/lod-item";
import { extentOf } from "../lod/extent";
import type { Ms, Px, TimeWindow } from "../model/time";
import { BadgeView } from "./badge-view";
import type { EventView } from "./event-view";
import type { AdapterEra, AdapterItem, Pace, VisAdapter } from "./vis-adapter";

export type StageMarks = {
  readonly selected: string | undefined;
  readonly cursor: string | undefined;
  /** Whether the timeline has the focus, so that its cursor shows. */
  readonly hasFocus: boolean;
};

type Source = {
  readonly view: (eventId: string) => EventView | undefined;
  readonly eras: readonly AdapterEra[];
  readonly hasBadges: boolean;
};

const EMPTY_SOURCE: Source = { view: () => undefined, eras: [], hasBadges: false };

export class DrawnSet {
  readonly #vis: VisAdapter;
  #source: Source = EMPTY_SOURCE;
  #views = new Map<string, EventView>();
  #badges = new Map<string, BadgeView>();
  #marks: StageMarks = { selected: undefined, cursor: undefined, hasFocus: false };
  #undimmed: ReadonlySet<string> | undefined;

  constructor(vis: VisAdapter) {
    this.#vis = vis;
  }

  /** The views of the items that vis has. */
  get views(): Iterable<EventView> {
    return this.#views.values();
  }

  get marks(): StageMarks {
    return this.#marks;
  }

  view(eventId: string): EventView | undefined {
    return this.#source.view(eventId);
  }

  badge(key: string): Badge | undefined {
    return this.#badges.get(key)?.badge;
  }

  badgeBox(key: string): DOMRect | undefined {
    return this.#badges.get(key)?.root.getBoundingClientRect();
  }

  /** Switches to another scene: all elements change. */
  use(source: Source): void {
    this.#source = source;
    this.#views = new Map();
    this.#badges = new Map();
  }

  /**
   * Gives vis the items of the plan inside `loaded`. New elements get their row before vis adds them.
   * @param scale  px per ms
   */
  feed(plan: Plan, loaded: TimeWindow, scale: number, pace: Pace): void {
    const next = new Map<string, EventView>();
    const items: AdapterItem[] = [];
    for (const [id, placed] of plan.placedById) {
      const view = this.#source.view(id);
      if (!view) continue;
      const { look, root } = view;
      if (!isIn(view, placed, loaded, scale)) continue;
      if (!this.#views.has(id)) {
        view.place(placed);
        this.#paint(id, view);
      }
      next.set(id, view);
      const end = look.kind === "point" ? {} : { end: look.endMs };
      items.push({ id: `event:${id}`, lane: look.lane, start: look.startMs, ...end, element: root });
    }
    const badges = new Map<string, BadgeView>();
    for (const badge of this.#source.hasBadges ? badgesIn(plan, loaded, HALF_BADGE / scale) : []) {
      const key = keyOf(badge);
      const view = this.#badges.get(key) ?? new BadgeView();
      view.show(badge, key);
      badges.set(key, view);
      items.push({ id: `badge:${key}`, lane: badge.lane, start: badge.atMs, element: view.root });
    }
    this.#badges = badges;
    for (const [id, view] of this.#views) if (!next.has(id)) view.rest();
    this.#views = next;
    this.#vis.setItems(items, this.#source.eras, pace);
  }

  /**
   * Updates rows, forms and marks right after vis has positioned the items. Items that are no longer in the plan are hidden
   * at once, even while vis still has them.
   */
  place(plan: Plan): void {
    for (const [id, view] of this.#views) {
      view.place(plan.placedById.get(id));
      this.#paint(id, view);
    }
    const current = new Map(plan.lanes.flatMap((lane) => lane.badges.map((badge) => [keyOf(badge), badge] as const)));
    for (const [key, view] of this.#badges) view.show(current.get(key), key);
  }

  mark(marks: StageMarks): void {
    const touched = [this.#marks.selected, this.#marks.cursor, marks.selected, marks.cursor];
    this.#marks = marks;
    this.#repaint(touched);
  }

  /** Dims all other events. @returns undoes it */
  dimAllExcept(ids: ReadonlySet<string>): () => void {
    this.#undimmed = ids;
    this.#repaint(this.#views.keys());
    return () => {
      this.#undimmed = undefined;
      this.#repaint(this.#views.keys());
    };
  }

  #repaint(ids: Iterable<string | undefined>): void {
    for (const id of ids) {
      const view = id === undefined ? undefined : this.#source.view(id);
      if (id !== undefined && view) this.#paint(id, view);
    }
  }

  #paint(id: string, view: EventView): void {
    view.paint({
      isSelected: id === this.#marks.selected,
      isCursor: id === this.#marks.cursor,
      isDim: this.#undimmed !== undefined && !this.#undimmed.has(id),
    });
  }
}

/** A badge at the same time and of the same size reuses its element across plans. */
const keyOf = ({ lane, atMs, count }: Badge): string => `${lane}:${Math.round(atMs)}:${count}`;

/** Half the width of the widest badge. */
const HALF_BADGE: Px = 45;
/** Pixels are measured from 1970. */
const ORIGIN = { min: 0, max: 0 };

/** Whether any part of an event, including its label, is inside a window. */
function isIn(
  view: EventView,
  { form, side, box, labelPx = view.labelRequest.labelPx }: Placed,
  { start, end }: TimeWindow,
  scale: number,
): boolean {
  const item = { ...view.look, labelPx };
  const { from, to } = extentOf(box ? inForm(item, box) : item, form, side, { scale, world: ORIGIN });
  return to >= start * scale && from <= end * scale;
}

function badgesIn(plan: Plan, loaded: TimeWindow, reachMs: Ms): readonly Badge[] {
  const isNear = ({ atMs }: Badge) => atMs <= loaded.end + reachMs && atMs >= loaded.start - reachMs;
  return plan.lanes.flatMap((lane) => lane.badges.filter(isNear));
}
