import { pluralIn } from "../plural";

const plural = pluralIn("uk");

export const search = {
  label: "Пошук подій",
  open: "Пошук",
  openWith: (text: string) => `Пошук: ${text}`,
  close: "Закрити",
  clear: "Очистити пошук",
  results: "Найкращі збіги",
  none: (text: string) => `Нічого не знайдено: «${text}»`,
  hidden: "приховано вашими фільтрами",
  more: (count: number) =>
    plural(count, {
      one: "і\u00a0ще # подія",
      few: "і\u00a0ще # події",
      many: "і\u00a0ще # подій",
      other: "і\u00a0ще # події",
    }),
};
