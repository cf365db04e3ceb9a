import { el } from "../dom";
import type { CardText } from "./card-content";

/** A text in its own direction, and marked with its language if that is not the one of the page. */
export function textElement(className: string, { text, lang }: CardText): HTMLElement {
  const element = el("div", className, text);
  element.dir = "auto";
  if (lang !== undefined) element.lang = lang;
  return element;
}
