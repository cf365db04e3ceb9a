import { type Chronicle, type TimelineEvent, positionOf } from "../model/chronicle/chronicle";
import type { Ms, TimeWindow } from "../model/time";
import { type ResultSet, type WindowCounts, countWindow, firstAfter, lastBefore, ranksInside } from "./result-set";
import { lowerBound } from "./sorted";

/** The events that pass the filters, by date, with queries by rank and window. No query scans all events. */
export class Results {
  readonly #chronicle: Pick<Chronicle, "events" | "lanes">;
  readonly #set: ResultSet;

  constructor(chronicle: Pick<Chronicle, "events" | "lanes">, set: ResultSet) {
    this.#chronicle = chronicle;
    this.#set = set;
  }

  get count(): number {
    return this.#set.order.length;
  }

  /** @param rank  0 is the earliest; out of range: no event */
  at(rank: number | undefined): TimelineEvent | undefined {
    const position = rank === undefined ? undefined : this.#set.order[rank];
    return position === undefined ? undefined : this.#chronicle.events.at(position);
  }

  /** @returns `undefined` if the filters hide the event */
  rankOf(event: TimelineEvent): number | undefined {
    const rank = this.rankAround(event);
    return this.#set.order[rank] === positionOf(this.#chronicle, event) ? rank : undefined;
  }

  /** The rank of the event, or its insertion rank if the filters hide it. */
  rankAround(event: TimelineEvent): number {
    return lowerBound(this.#set.order, positionOf(this.#chronicle, event));
  }

  /** The first rank whose event starts at `ms` or later; `count` if there is none. */
  rankFrom(ms: Ms): number {
    return lowerBound(this.#set.starts, ms);
  }

  counts(window: TimeWindow): WindowCounts {
    return countWindow(this.#set, window);
  }

  /** By lane: number of events that overlap a window, and how many of these started before it. */
  countsByLane(window: TimeWindow): readonly { readonly inside: number; readonly running: number }[] {
    return this.#set.lanes.map((lane) => {
      const { before, inside } = countWindow(lane, window);
      return { inside, running: lowerBound(lane.starts, window.start) - before };
    });
  }

  /** Events that overlap a window, by date. */
  *inside(window: TimeWindow): Generator<TimelineEvent, void, undefined> {
    for (const rank of ranksInside(this.#set, window)) {
      const event = this.at(rank);
      if (event) yield event;
    }
  }

  lastBefore(window: TimeWindow): TimelineEvent | undefined {
    return this.at(lastBefore(this.#set, window));
  }

  firstAfter(window: TimeWindow): TimelineEvent | undefined {
    return this.at(firstAfter(this.#set, window));
  }

  /** From the first start to the last end; `undefined` if no event passes. */
  span(): TimeWindow | undefined {
    const { starts, lasts } = this.#set;
    const [start, last] = [starts[0], lasts.at(-1)];
    return start === undefined || last === undefined ? undefined : { start, end: Math.floor(last) };
  }

  /** First start and last end of the events that lie completely before a window. */
  spanBefore(window: TimeWindow): TimeWindow | undefined {
    const { starts, lasts } = this.#set;
    const { before } = this.counts(window);
    const [start, last] = [starts[0], lasts[before - 1]];
    return start === undefined || last === undefined ? undefined : { start, end: Math.floor(last) };
  }

  /** The event of a lane that starts nearest to a time; the earlier one of two. */
  nearestIn(laneId: string, ms: Ms): TimelineEvent | undefined {
    const lane = this.#set.lanes[this.#chronicle.lanes.findIndex(({ id }) => id === laneId)];
    if (!lane) return undefined;
    const { starts, ranks } = lane;
    const after = lowerBound(starts, ms);
    const [next, previous] = [starts[after], starts[after - 1]];
    if (previous === undefined) return this.at(ranks[after]);
    if (next !== undefined && next - ms < ms - previous) return this.at(ranks[after]);
    // Of several with the same start, the first in order.
    return this.at(ranks[lowerBound(starts, previous)]);
  }
}
