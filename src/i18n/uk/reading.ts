import type { ReadingMessages } from "../en/reading";

export const reading: ReadingMessages = {
  openTimeline: "Відкрити в\u00a0хронології",
  startStory: "Почати оповідь",
  story: "Оповідь",
  steps: "Кроки",
  step: (step) => `Крок ${step}`,
  neighbours: "Попередня й\u00a0наступна події",
  aboutPage: "Про цю сторінку",
  publisher: "Видавець",
  licence: "Ліцензія текстів",
  siteLicence: "Ліцензія сайту",
  feed: "Стрічка виправлень",
  report: "Повідомити про помилку",
  feedTitle: (title) => `Виправлення: ${title}`,
  correctionOf: (day) => `Виправлення від ${day}`,
  inVersion: (version) => `версія ${version}`,
  pictureOf: (title) => `Хронологія «${title}» як зображення`,
};
