import { describe, expect, it, vi } from "vitest";
import { type Course, courseOf } from "../../../src/features/map-view/course";
import { createPlayback } from "../../../src/features/map-view/playback";
import { parseEventDate } from "../../../src/model/dates/event-date";
import { DAY_MS, type Ms } from "../../../src/model/time";
import { fakeClock } from "./fake-clock";

const window = { start: 0, end: 1_000 * DAY_MS };
const day = (count: number): Ms => count * DAY_MS;
const courseWith = (...days: number[]): Course => courseOf(window, Float64Array.from(days, day));
/** Words that change every hundred days. */
const hundreds = (at: Ms) => String(Math.floor(at / day(100)));

type Options = { readonly isStepping: boolean; readonly wordsOf: (at: Ms) => string };

function setUp(course: Course, { isStepping = false, wordsOf = () => "" }: Partial<Options> = {}) {
  const time = fakeClock();
  const tell = vi.fn<(playhead: Ms | undefined) => void>();
  const playback = createPlayback({ course, wordsOf, isStepping, clock: time.clock, tell });
  const told = () => tell.mock.calls.map(([playhead]) => playhead);
  return { playback, time, tell, told, last: () => told().at(-1) };
}

describe("a playback", () => {
  it("runs through the window in its length and stops there", () => {
    const { playback, time, last } = setUp(courseWith(100, 500));
    playback.play();
    expect(last()).toBe(0);
    time.pass(29_000);
    expect(playback.state().phase).toBe("playing");
    time.pass(1_500);
    expect(playback.state().phase).toBe("ended");
    expect(last()).toBe(window.end);
    expect(time.waiting).toBe(0);
  });

  it.each([0.5, 1, 2, 4] as const)("takes its length divided by the speed at %s×", (speed) => {
    const { playback, time } = setUp(courseWith(100, 500));
    playback.setSpeed(speed);
    playback.play();
    time.pass((30_000 / speed) * 0.97);
    expect(playback.state().phase).toBe("playing");
    time.pass((30_000 / speed) * 0.05);
    expect(playback.state().phase).toBe("ended");
  });

  it("shows every event in its order, each before the next", () => {
    const days = [1, 1.1, 1.2, 400, 400.5, 999];
    const { playback, time, told } = setUp(courseWith(...days));
    playback.play();
    time.pass(31_000);
    const shown = told().map((playhead) => days.filter((one) => day(one) <= (playhead ?? 0)).length);
    expect(shown).toEqual(shown.toSorted((a, b) => a - b));
    expect(new Set(shown)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
  });

  it("tells only of what would look other, and at most eight times a second", () => {
    const { playback, time, tell } = setUp(courseWith(100, 500), { wordsOf: hundreds });
    const moved = vi.fn<() => void>();
    playback.onMove(moved);
    playback.play();
    time.pass(31_000);
    // The start, ten hundreds (two of them with an event), the end.
    expect(tell.mock.calls.length).toBeLessThanOrEqual(13);
    expect(moved.mock.calls.length).toBeGreaterThan(1_000);
    const often = setUp(courseWith(100, 500), { wordsOf: String });
    often.playback.play();
    often.time.pass(10_000);
    expect(often.tell.mock.calls.length).toBeLessThanOrEqual(81);
  });

  it("goes on where it was paused", () => {
    const { playback, time, told, last } = setUp(courseWith(100, 500));
    playback.play();
    time.pass(10_000);
    playback.pause();
    const at = last();
    expect(at).toBe(Math.floor(playback.at() ?? 0));
    expect(time.waiting).toBe(0);
    time.pass(60_000);
    expect(told().at(-1)).toBe(at);
    playback.play();
    time.pass(19_000);
    expect(playback.state().phase).toBe("playing");
    time.pass(1_500);
    expect(playback.state().phase).toBe("ended");
  });

  it("begins anew after the end", () => {
    const { playback, time, last } = setUp(courseWith(100));
    playback.play();
    time.pass(31_000);
    playback.play();
    expect(last()).toBe(0);
    expect(playback.state().phase).toBe("playing");
  });

  it("does not skip what a page that stands still could not show", () => {
    const { playback, time } = setUp(courseWith(100, 500));
    playback.play();
    time.pass(1_000);
    const before = playback.at() ?? 0;
    time.stall(20_000);
    time.pass(20);
    expect((playback.at() ?? 0) - before).toBeLessThan(day(50));
  });

  it("does nothing without events", () => {
    const { playback, time, tell } = setUp(courseWith());
    playback.play();
    playback.next();
    playback.previous();
    expect(playback.state().phase).toBe("off");
    expect(tell).not.toHaveBeenCalled();
    expect(time.waiting).toBe(0);
  });

  it("plays one event", () => {
    const { playback, time, told } = setUp(courseWith(300));
    playback.play();
    time.pass(31_000);
    expect(told().filter((playhead) => (playhead ?? 0) >= day(300)).length).toBeGreaterThan(0);
    expect(playback.state().phase).toBe("ended");
  });

  it("shows an event of which only the year is known from the first of January", () => {
    const read = parseEventDate("2022");
    const startMs = read.ok ? read.date.startMs : Number.NaN;
    const around = { start: Date.UTC(2021, 6), end: Date.UTC(2023, 0) };
    const { playback, last } = setUp(courseOf(around, Float64Array.of(startMs)));
    playback.next();
    expect(last()).toBe(Date.UTC(2022, 0, 1));
  });
});

describe("single steps", () => {
  it("lead from event to event and pause there", () => {
    const { playback, last, time } = setUp(courseWith(100, 500, 500, 700));
    playback.next();
    expect(last()).toBe(day(100));
    expect(playback.state().phase).toBe("paused");
    playback.next();
    expect(last()).toBe(day(500));
    playback.next();
    playback.next();
    expect(last()).toBe(day(700));
    playback.previous();
    expect(last()).toBe(day(500));
    expect(time.waiting).toBe(0);
  });

  it("begin at the last event going back", () => {
    const { playback, last } = setUp(courseWith(100, 500));
    playback.previous();
    expect(last()).toBe(day(500));
  });

  it("go back to the event before the newest from a moment between two", () => {
    const { playback, last } = setUp(courseWith(100, 500, 700));
    playback.seek(day(600));
    playback.previous();
    expect(last()).toBe(day(100));
    playback.next();
    expect(last()).toBe(day(500));
  });

  it("do not stop the playback", () => {
    const { playback, last, time } = setUp(courseWith(100, 500));
    playback.play();
    playback.next();
    expect(last()).toBe(day(100));
    expect(playback.state().phase).toBe("playing");
    time.pass(30_000);
    expect(playback.state().phase).toBe("ended");
  });
});

describe("reduced motion", () => {
  it("steps from event to event", () => {
    const { playback, time, told } = setUp(courseWith(100, 500, 700), { isStepping: true, wordsOf: hundreds });
    playback.play();
    time.pass(1_400);
    expect(told()).toEqual([day(100)]);
    time.pass(200);
    expect(told()).toEqual([day(100), day(500)]);
    time.pass(3_000);
    expect(told()).toEqual([day(100), day(500), day(700), window.end]);
    expect(playback.state().phase).toBe("ended");
  });

  it("steps faster with a higher speed, at once", () => {
    const { playback, time, told } = setUp(courseWith(100, 500, 700), { isStepping: true });
    playback.play();
    playback.setSpeed(4);
    time.pass(400);
    expect(told()).toEqual([day(100), day(500)]);
  });

  it("may be turned on and off meanwhile", () => {
    const { playback, time, last } = setUp(courseWith(100, 500, 700));
    playback.play();
    time.pass(1_000);
    playback.setStepping(true);
    expect(time.waiting).toBe(1);
    time.pass(1_600);
    expect(last()).toBe(day(100));
    playback.setStepping(false);
    time.pass(30_000);
    expect(playback.state().phase).toBe("ended");
  });
});

describe("while it plays", () => {
  it("stays inside a window that moves", () => {
    const { playback, time, last } = setUp(courseWith(100, 500));
    playback.play();
    time.pass(5_000);
    playback.setCourse(courseOf({ start: day(600), end: day(900) }, Float64Array.of(day(650))), hundreds);
    expect(last()).toBe(day(600));
    expect(playback.state().phase).toBe("playing");
    time.pass(31_000);
    expect(last()).toBe(day(900));
    playback.setCourse(courseOf({ start: 0, end: day(300) }, Float64Array.of(day(100))), hundreds);
    expect(last()).toBe(day(300));
    expect(playback.state().phase).toBe("ended");
    playback.setCourse(courseWith(100, 500), hundreds);
    expect(playback.state().phase).toBe("paused");
  });

  it("ends if the window now ends before it", () => {
    const { playback, time } = setUp(courseWith(100, 500));
    playback.seek(day(600));
    playback.play();
    playback.setCourse(courseOf({ start: 0, end: day(300) }, Float64Array.of(day(100))), hundreds);
    expect(playback.state().phase).toBe("ended");
    expect(time.waiting).toBe(0);
  });

  it("goes on with other events after a change of the filter", () => {
    const { playback, time, last } = setUp(courseWith(100, 500, 700));
    playback.play();
    time.pass(10_000);
    const before = playback.at();
    playback.setCourse(courseWith(500), hundreds);
    expect(playback.at()).toBe(before);
    expect(playback.state().phase).toBe("playing");
    time.pass(31_000);
    expect(last()).toBe(window.end);
  });

  it("follows a dragged line at most eight times a second", () => {
    const { playback, time, tell, last } = setUp(courseWith(100), { wordsOf: String });
    for (let i = 0; i < 100; i += 1) {
      playback.seek(day(i));
      time.pass(10);
    }
    time.pass(200);
    expect(tell.mock.calls.length).toBeLessThanOrEqual(10);
    expect(last()).toBe(day(99));
    expect(time.waiting).toBe(0);
  });
});

describe("after its end", () => {
  it.each([false, true])("no timer is left (in steps: %s)", (isStepping) => {
    const { playback, time, last } = setUp(courseWith(100, 500), { isStepping, wordsOf: String });
    playback.play();
    time.pass(3_000);
    playback.seek(day(200));
    playback.end();
    expect(time.waiting).toBe(0);
    expect(playback.state().phase).toBe("off");
    expect(playback.at()).toBeUndefined();
    expect(last()).toBeUndefined();
  });
});
