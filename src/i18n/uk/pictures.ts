import type { PictureMessages } from "../en/pictures";
import { outOf } from "./out-of";

const number = new Intl.NumberFormat("uk");

export const pictures: PictureMessages = {
  close: "Закрити зображення",
  previous: "Попереднє зображення",
  next: "Наступне зображення",
  place: (place, count) => `${number.format(place)} ${outOf(count)}`,
  size: "Розмір",
  fit: "Уписати",
  full: "100%",
  add: {
    title: "Додати зображення",
    close: "Закрити",
    choose: "Вибрати зображення…",
    other: "Вибрати інше…",
    paste: "Або вставте його сюди: Ctrl + V, на Mac\u00a0— ⌘ V.",
    alt: "Що на ньому видно\u00a0— для тих, хто його не бачить",
    caption: "Підпис",
    credit: "Автор",
    licence: "Ліцензія",
    submit: "Додати зображення",
    remove: (name) => `Вилучити зображення: ${name}`,
    kept: "Зображення буде в\u00a0цій хронології, доки відкрита сторінка, і\u00a0ввійде до експортованого файлу HTML. Файл на вашому пристрої не зміниться.",
    refused: "Це не зображення, яке тут можна показати. Придатні PNG, JPEG, GIF, WebP, AVIF і\u00a0SVG.",
  },
};
