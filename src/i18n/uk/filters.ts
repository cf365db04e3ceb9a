import { numbersIn } from "../lazy-format";
import { pluralIn } from "../plural";
import { outOf } from "./out-of";

const plural = pluralIn("uk");
const number = numbersIn("uk");
const events = (count: number) => plural(count, { one: "# подія", few: "# події", many: "# подій", other: "# події" });
/** Whom or what: показати 121 подію. */
const eventsShown = (count: number) =>
  plural(count, { one: "# подію", few: "# події", many: "# подій", other: "# події" });
/** Out of how many: зі 121 події, з 47 подій. */
const outOfEvents = (count: number) =>
  `${outOf(count)} ${plural(count, { one: "події", few: "подій", many: "подій", other: "події" })}`;
const matches = (count: number) => plural(count, { one: "# збіг", few: "# збіги", many: "# збігів", other: "# збігу" });

export const filters = {
  region: "Фільтри",
  filter: "Фільтр",
  facets: { lane: "Тема", actor: "Учасник", place: "Місце", dates: "Дати", status: "Статус", text: "Пошук" },
  untouched: {
    lane: (count: number) => `усі ${count}`,
    actor: () => "будь-який",
    place: () => "будь-яке",
    dates: () => "будь-які",
    status: (count: number) => `усі ${count}`,
  },
  clearFacet: (facet: string) => `Зняти фільтр: ${facet}`,
  clearAll: "Скинути все",
  find: { lane: "Знайти тему", actor: "Знайти учасника", place: "Знайти місце", status: "Знайти статус" },
  nothingFound: (text: string) => `Нічого не знайдено: «${text}»`,
  countOf: (count: number, total: number) => `${number.format(count)} ${outOf(total)}`,
  whyNone: "Разом з\u00a0іншими вашими фільтрами не лишається жодної події",
  countsFollow: "Кількість\u00a0— з\u00a0урахуванням інших ваших фільтрів",
  showAllOptions: (count: number) => `Показати всі ${count}`,
  done: "Готово",
  close: "Закрити",
  rest: {
    inPeriod: (total: number) => `${outOfEvents(total)} за цей період`,
    filtered: (total: number) => outOfEvents(total),
    filteredInPeriod: (total: number, inside: number) =>
      `${outOfEvents(total)}, за цей період\u00a0— ${number.format(inside)}`,
    all: (total: number) => plural(total, { one: "подія", few: "події", many: "подій", other: "події" }),
  },
  announce: (count: number, total: number) => `${number.format(count)} ${outOfEvents(total)}.`,
  show: (count: number) => (count === 0 ? "Жодна подія не підходить" : `Показати ${eventsShown(count)}`),
  dates: {
    from: "Від",
    to: "До",
    apply: "Застосувати",
    allYears: "Усі роки",
    eras: "Періоди",
    days: "Інші дати",
    incomplete: "Укажіть обидві дати.",
    wrongOrder: "Перша дата не може бути пізнішою за останню.",
    outside: (first: string, last: string) => `Укажіть дати від ${first} до ${last}.`,
  },
  empty: {
    titles: {
      one: "Жодна подія не підходить",
      two: "Жодна подія не відповідає обом умовам",
      three: "Жодна подія не відповідає всім трьом умовам",
      four: "Жодна подія не відповідає всім чотирьом умовам",
      five: "Жодна подія не відповідає всім п’ятьом умовам",
    },
    events,
    clearAll: (count: number) => `Скинути все й\u00a0показати ${eventsShown(count)}`,
    noEvents: "У\u00a0цій хронології ще немає подій",
  },
  outside: {
    title: "За цей період подій немає",
    before: (count: number, date: string) => `${matches(count)} до ${date}`,
    after: (count: number, date: string) => `${matches(count)} після ${date}`,
    eventsBefore: (count: number, date: string) => `${events(count)} до ${date}`,
    eventsAfter: (count: number, date: string) => `${events(count)} після ${date}`,
    allYears: "Показати всі роки",
  },
};
