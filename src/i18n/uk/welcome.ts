import type { WelcomeMessages } from "../en/welcome";
import { pluralIn } from "../plural";

const plural = pluralIn("uk");
const moments = {
  one: "# ключовий момент",
  few: "# ключові моменти",
  many: "# ключових моментів",
  other: "# ключового моменту",
};

export const welcome: WelcomeMessages = {
  name: "З\u00a0чого почати",
  what: (events, period) => `${plural(events, moments)}, ${period}, усі з\u00a0джерелами.`,
  whatPlain: (events, period) => `${plural(events, moments)}, ${period}.`,
  start: "Почніть з\u00a0оповіді на",
  minutes: (minutes) => `${minutes}\u00a0хв`,
  or: "або",
  explore: "Огляньте самі",
  close: "Закрити",
};
