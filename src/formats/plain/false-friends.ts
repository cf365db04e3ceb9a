/** Headings that mean different things in different languages, or to different people: what is below them decides. */
import type { Role } from "../fields/roles";
import { keyOf } from "../fields/roles";
import type { Column } from "../tables/find-table";
import type { ColumnSurvey } from "../tables/survey-columns";

const keys = (names: string): ReadonlySet<string> => new Set(names.split(", ").map(keyOf));

/** Postal or web addresses; places or websites. */
const ADDRESSES = keys(
  "address, адреса, адрес, adres, adresse, dirección, indirizzo, endereço, site, sitio, сайт, link",
);
/** “Data” is Polish, Italian and Portuguese for date, “Termin” is a word of schools; “started” may be answered by yes. */
const DATES = keys("data, termin, zeitpunkt, started, starts, старт, occurred, happened");
/** “Fine” is a penalty, “final” a match, “Abschluss” a degree, “do” and “a” are anything. */
const ENDS = keys(
  "fine, fin, final, finish, termine, schluss, abschluss, ending, завершення, завершение, do, a, al, au, to, по, до",
);
const WEB_ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
const MOSTLY = 0.6;

/** Whether a column named like a date needs dates below it to be one. */
export const needsDates = ({ key }: Column): boolean => DATES.has(key);

/** Moves or drops columns whose contents contradict their headings. */
export function goByContent(found: Map<Role, Column[]>, survey: (column: Column) => ColumnSurvey): void {
  const take = (role: Role, isMeant: (column: Column) => boolean): readonly Column[] => {
    const all = found.get(role) ?? [];
    const taken = all.filter((column) => survey(column).filled > 0 && isMeant(column));
    if (taken.length > 0) {
      found.set(
        role,
        all.filter((column) => !taken.includes(column)),
      );
    }
    return taken;
  };
  const hasAddresses = (column: Column): boolean => {
    const { cells } = survey(column);
    return [...cells].filter((cell) => WEB_ADDRESS.test(cell)).length >= cells.size * MOSTLY;
  };
  const links = take("place", (column) => ADDRESSES.has(column.key) && hasAddresses(column));
  const places = take("sourceUrl", (column) => ADDRESSES.has(column.key) && !hasUrls(survey(column)));
  if (links.length > 0) found.set("sourceUrl", [...(found.get("sourceUrl") ?? []), ...links]);
  if (places.length > 0) found.set("place", [...(found.get("place") ?? []), ...places]);
  take("end", (column) => {
    const { dates, clocks } = survey(column);
    return ENDS.has(column.key) && dates + clocks === 0;
  });
}

/** Links may be written with words around them. */
const hasUrls = ({ cells }: ColumnSurvey): boolean => [...cells].some((cell) => /https?:\/\/|www\./i.test(cell));
