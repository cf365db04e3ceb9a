import { pluralIn } from "../plural";

const plural = pluralIn("uk");

export const list = {
  region: "Список подій",
  earlier: (count: number) =>
    plural(count, {
      one: "Показати # ранішу подію",
      few: "Показати # раніші події",
      many: "Показати # раніших подій",
      other: "Показати # ранішої події",
    }),
  later: (count: number) =>
    plural(count, {
      one: "Показати # пізнішу подію",
      few: "Показати # пізніші події",
      many: "Показати # пізніших подій",
      other: "Показати # пізнішої події",
    }),
  more: (count: number) =>
    plural(count, {
      one: "Показати ще # подію",
      few: "Показати ще # події",
      many: "Показати ще # подій",
      other: "Показати ще # події",
    }),
  beforeEras: (era: string) => `До періоду «${era}»`,
  day: {
    to: (date: string) => `до ${date}`,
    until: "до",
    onwards: "і\u00a0далі",
    endUnknown: "кінець невідомий",
    oneOfThese: "день невідомий",
    uncertain: "непевно",
  },
  contentNote: "Застереження",
};
