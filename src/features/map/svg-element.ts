const SVG = "http://www.w3.org/2000/svg";

/** An element of a drawing, for parts that do not use React. Attributes without a value are left out. */
export function svg(tag: string, attributes: Readonly<Record<string, string | number | undefined>>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, String(value));
  return element;
}
