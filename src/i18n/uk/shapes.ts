import type { ShapeMessages } from "../en/shapes";
import { pluralIn } from "../plural";

const plural = pluralIn("uk");
const number = new Intl.NumberFormat("uk");

export const shapes: ShapeMessages = {
  route: "Маршрут",
  area: "Територія",
  routeBetween: (from, to) => `Маршрут: ${from} → ${to}`,
  positions: (count) => plural(count, { one: "# точка", few: "# точки", many: "# точок", other: "# точки" }),
  outline: "Контур перетинає сам себе, тому показано лише лінію.",
  source: (index, title) => `джерело ${number.format(index)}: ${title}`,
  north: (degrees) => `${degrees}°\u00a0пн.\u00a0ш.`,
  south: (degrees) => `${degrees}°\u00a0пд.\u00a0ш.`,
  east: (degrees) => `${degrees}°\u00a0сх.\u00a0д.`,
  west: (degrees) => `${degrees}°\u00a0зх.\u00a0д.`,
};
