/** A point on the earth in words: "50.45° N, 30.52° E". */

export type DirectionWords = {
  readonly north: (degrees: string) => string;
  readonly south: (degrees: string) => string;
  readonly east: (degrees: string) => string;
  readonly west: (degrees: string) => string;
};

/** @param messages  of the same language as `lang` */
export function pointText(
  { lat, lon }: { readonly lat: number; readonly lon: number },
  lang: string,
  messages: DirectionWords,
): string {
  const degrees = (value: number) =>
    new Intl.NumberFormat(lang, { maximumFractionDigits: 3, useGrouping: false }).format(Math.abs(value));
  const [latText, lonText] = [degrees(lat), degrees(lon)];
  const vertical = lat < 0 ? messages.south(latText) : messages.north(latText);
  const horizontal = lon < 0 ? messages.west(lonText) : messages.east(lonText);
  return `${vertical}, ${horizontal}`;
}
