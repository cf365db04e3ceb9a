import type { MovedPageMessages } from "../en/moved-page";

export const movedPage: MovedPageMessages = {
  movedTitle: "Подію перенесено",
  moved: (id: string) => `Подія «${id}» тепер є\u00a0частиною іншої:`,
  removedTitle: "Подію вилучено",
  removed: (id: string, day: string | undefined) =>
    `Подію «${id}» вилучено з\u00a0цієї хронології${day === undefined ? "" : ` ${day}`}.`,
  timeline: "Хронологія:",
};
