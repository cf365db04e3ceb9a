import { el } from "../dom";
import type { CardContent, CardText } from "./card-content";

/** A text in its own direction, and marked with its language if that is not the one of the page. */
export function textElement(className: string, { text, lang }: CardText, tag: "div" | "span" = "div"): HTMLElement {
  const element = el(tag, className, text);
  element.dir = "auto";
  if (lang !== undefined) element.lang = lang;
  return element;
}

/** Date, status and claimant on one line; texts of a file in their own direction. */
export function metaLine({ date, status, claimant }: CardContent): readonly (string | HTMLElement)[] {
  if (status === undefined) return [date];
  return claimant ? [`${date} · ${status}: `, textElement("", claimant, "span")] : [`${date} · ${status}`];
}
