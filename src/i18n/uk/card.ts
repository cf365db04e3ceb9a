import { numbersIn } from "../lazy-format";
import { pluralIn } from "../plural";
import { outOf } from "./out-of";

const plural = pluralIn("uk");
const number = numbersIn("uk");

export const card = {
  full: "Повна хронологія",
  begin: "Перша подія",
  before: "Попередня",
  after: "Наступна",
  step: "Попередня й\u00a0наступна подія",
  more: "Більше",
  less: "Менше",
  shown: (shown: number, inView: number) =>
    shown < inView
      ? `Показано ${number.format(shown)} ${outOf(inView)} ${plural(inView, { one: "події", few: "подій", many: "подій", other: "події" })}`
      : plural(inView, { one: "# подія", few: "# події", many: "# подій", other: "# події" }),
  source: "Джерело:",
  details: (sources: number) =>
    sources === 0
      ? "Подробиці"
      : plural(sources, {
          one: "Подробиці та # джерело",
          few: "Подробиці та # джерела",
          many: "Подробиці та # джерел",
          other: "Подробиці та # джерела",
        }),
};
