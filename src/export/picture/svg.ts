/** Builds SVG from parts. Every text goes through here, so none can become markup. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** @param children  markup made by these functions */
export const tag = (name: string, attributes: Attributes, ...children: readonly string[]): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === "number" ? rounded(value) : String(value))}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
};

export const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    // No XML file may contain these.
    .replace(/[\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}|\p{Surrogate}/gu, "");

const rounded = (value: number): string => String(Math.round(value * 100) / 100);
