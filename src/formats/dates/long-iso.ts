/** Dates of databases: +1945-05-08T00:00:00Z, 1902-00-00, -000499-01-01. */

/** EDTF, and how ambiguities were resolved. */
export type LongIso = { readonly edtf: string; readonly notes: readonly string[] };

/**
 * ISO 8601 as databases write it: with a sign, with more than four digits, and with zeros for unknown fields. Midnight
 * together with a sign or zeros means a day, because these databases fill the time with zeros.
 */
export function readLongIso(whole: string): LongIso | undefined {
  // Wikidata appends the precision after a slash: 9 year, 10 month, 11 day.
  const [, text = whole, precision] = /^([+-].*T00:00:00Z)\/(9|10|11)$/.exec(whole) ?? [];
  const [, sign = "", digits = "", month, day, clock = ""] =
    /^([+-]?)(\d{4,11})(?:-(\d{2})(?:-(\d{2}))?)?((?:T| )\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text,
    ) ?? [];
  const isUnknown = month === "00" || day === "00";
  const isSigned = sign === "+" || (sign === "-" && digits.length > 4);
  if (digits === "" || (!isSigned && !(isUnknown && day !== undefined))) return undefined;
  if (month === "00" && day !== undefined && day !== "00") return undefined;
  const year = Number(digits);
  if (digits.length > 4 && year > 9999) return undefined;
  const edtfYear = `${sign === "-" ? "-" : ""}${String(year).padStart(4, "0")}`;
  if (edtfYear === "-0000" || (year === 0 && isUnknown)) return undefined;
  const finer = [month, day].slice(0, precision === undefined ? 2 : Number(precision) - 9);
  const known = [edtfYear, ...finer.filter((part) => part !== undefined && part !== "00")].join("-");
  const isMidnight = /^[T ]00:00(?::00)?(?:\.0+)?(?:Z|\+00:?00)?$/.test(clock);
  if (clock !== "" && !isMidnight && isUnknown) return undefined;
  const time = isMidnight || clock === "" ? "" : clock.replace(" ", "T").replace(/\.\d+/, "");
  const isCounted = sign === "-" && (isUnknown || isMidnight);
  const notes = isCounted
    ? [`read as ${edtfYear}, which is ${year + 1} BCE as ISO 8601 counts; for ${year} BCE write ${year} BCE`]
    : [];
  return { edtf: `${known}${time}`, notes };
}
