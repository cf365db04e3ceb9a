import type { LibraryMessages } from "../en/library";
import { pluralIn } from "../plural";

const plural = pluralIn("uk");

export const library: LibraryMessages = {
  title: "Хронології",
  timelines: (count) =>
    plural(count, { one: "# хронологія", few: "# хронології", many: "# хронологій", other: "# хронології" }),
  events: (count) => plural(count, { one: "# подія", few: "# події", many: "# подій", other: "# події" }),
  languages: (names) => `Тексти такими мовами: ${names}`,
  search: "Пошук у\u00a0всіх хронологіях",
  found: (count) =>
    plural(count, {
      one: "Знайдено # подію",
      few: "Знайдено # події",
      many: "Знайдено # подій",
      other: "Знайдено # події",
    }),
  onlyFirst: (shown) =>
    `${plural(shown, { one: "Показано # подію", few: "Показано # події", many: "Показано # подій", other: "Показано # події" })}. Ще одне слово звузить пошук.`,
  none: "Нічого не знайдено. Спробуйте інше слово або коротше.",
  failed: "Не вдалося завантажити пошук. Перевірте з’єднання й\u00a0почніть вводити знову.",
  otherLanguage: "In English",
};
