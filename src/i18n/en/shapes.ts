import type { Widen } from "../messages";
import { pluralIn } from "../plural";

const plural = pluralIn("en");
const number = new Intl.NumberFormat("en");

/** The routes and areas of an event in words. */
export const shapes = {
  route: "Route",
  area: "Area",
  routeBetween: (from: string, to: string) => `Route from ${from} to ${to}`,
  positions: (count: number) => plural(count, { one: "# point", other: "# points" }),
  outline: "The outline crosses itself, so only the line is drawn.",
  /** After what the map shows. */
  source: (index: number, title: string) => `source ${number.format(index)}: ${title}`,
  north: (degrees: string) => `${degrees}°\u00a0N`,
  south: (degrees: string) => `${degrees}°\u00a0S`,
  east: (degrees: string) => `${degrees}°\u00a0E`,
  west: (degrees: string) => `${degrees}°\u00a0W`,
};
export type ShapeMessages = Widen<typeof shapes>;
