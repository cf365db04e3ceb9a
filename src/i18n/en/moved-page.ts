/** Texts of the page at the address of an event that was renamed, merged or removed. Not part of `index.ts`. */
export const movedPage = {
  movedTitle: "This event has moved",
  moved: (id: string) => `The event “${id}” is now part of another one:`,
  removedTitle: "This event was removed",
  removed: (id: string, day: string | undefined) =>
    `The event “${id}” was removed from this timeline${day === undefined ? "" : ` on ${day}`}.`,
  timeline: "The timeline:",
};

export type MovedPageMessages = typeof movedPage;
