import type { NoMatchesMessages } from "../en/no-matches";
import { listsIn } from "../lazy-format";

const or = listsIn("uk", "disjunction");
const and = listsIn("uk", "conjunction");

export const noMatches: NoMatchesMessages = {
  clash: (parts: readonly string[]) =>
    `Немає події, для якої справджувалося\u00a0б усе водночас: ${and.format(parts)}.`,
  removeOne: "Приберіть щось одне:",
  notEnough: "Прибрати щось одне\u00a0— недостатньо.",
  onlyText: (text: string) => `За запитом «${text}» нічого не знайдено. Перевірте написання або спробуйте менше слів.`,
  onlyFacet: (part: string) => `У\u00a0хронології немає такої події: ${part}.`,
  part: {
    lane: (values: readonly string[]) => `тема «${or.format(values)}»`,
    actor: (values: readonly string[]) => `учасник ${or.format(values)}`,
    place: (values: readonly string[]) => `місце ${or.format(values)}`,
    status: (values: readonly string[]) => `статус «${or.format(values)}»`,
    text: (values: readonly string[]) => `пошук «${values.join(" ")}»`,
  },
  remove: (values: readonly string[]) => `Прибрати ${and.format(values.map((value) => `«${value}»`))}`,
  removeText: (text: string) => `Прибрати пошук «${text}»`,
};
