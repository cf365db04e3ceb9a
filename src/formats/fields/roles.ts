/** What the columns of a table mean, by their names in English and Ukrainian. The keys of JSON objects are read the same way. */

/** For each role its names, the most telling first: of two columns with one role the one named earlier here wins. */
const NAMES = {
  id: "id, event id, identifier, object id, objectid, unique id, uid, slug, ід, ідентифікатор, код",
  title:
    "title, headline, event title, event name, name, event, label, subject, what, назва, заголовок, назва події, подія, що",
  start:
    "start, start date, startdate, date start, start datetime, begin, begin date, beginning, date from, event date, date, datetime, " +
    "date time, date and time, timestamp, when, from, " +
    "початок, дата початку, дата події, дата, дата і час, дата та час, коли, від, з",
  end:
    "end, end date, enddate, date end, end datetime, finish, finish date, date to, until, till, to, " +
    "кінець, дата кінця, дата завершення, дата закінчення, завершення, закінчення, по, до",
  startYear: "year, start year, рік, рік початку",
  startMonth: "month, start month, місяць, місяць початку",
  startDay: "day, start day, день, день початку",
  startTime: "time, start time, час, час початку",
  endYear: "end year, рік завершення, рік кінця",
  endMonth: "end month, місяць завершення, місяць кінця",
  endDay: "end day, день завершення, день кінця",
  endTime: "end time, час завершення, час кінця",
  startApproximate: "start approximate, approximate start",
  endApproximate: "end approximate, approximate end",
  displayDate: "display date, date label, дата словами",
  summary:
    "summary, description, text, content text, content, body, details, event description, subtitle, excerpt, notes, note, comment, comments, " +
    "опис, короткий опис, опис події, текст, зміст, подробиці, деталі, примітки, примітка, коментар",
  group:
    "group, category, categories, lane, topic, layer, layer name, section, facet, theme, track, event type, type, kind, " +
    "група, категорія, тема, доріжка, розділ, смуга, тип події, тип, вид",
  tags: "tags, tag, keywords, keyword, associations, теги, тег, мітки, мітка, ключові слова",
  place:
    "place, places, location, locations, location name, where, city, country, region, місце, де, місце події, місто, країна, локація",
  latitude: "latitude, lat, широта",
  longitude: "longitude, lon, lng, long, довгота",
  people: "people, person, persons, людина, люди, особа, особи",
  actors:
    "actors, actor, who, participants, participant, parties, organisations, organizations, organisation, organization, хто, учасники, учасник, дійові особи, сторони",
  status: "status, reliability, статус, достовірність",
  claimedBy: "claimed by, claimant, according to, хто заявляє, за словами, заявник",
  importance: "importance, weight, важливість, вага",
  sourceTitle:
    "source title, source name, source, sources, reference, references, citation, citations, назва джерела, джерело, джерела",
  sourceUrl:
    "source url, source link, sourceurl, url, link, links, href, web page, webpage, website, permalink, reference url, " +
    "посилання, посилання на джерело, адреса, адреса джерела, лінк",
  quote: "quote, quotation, цитата",
  quoteAuthor: "quote author, quote by, speaker, автор цитати, чиї слова",
  media:
    "media, media url, image, images, image url, photo, photos, picture, pictures, video, videos, video url, audio, object location, медіа, зображення, фото, відео",
  mediaCaption: "media caption, caption, image caption, підпис",
  mediaCredit: "media credit, credit, image credit, автор фото",
  mediaAlt: "alt, alt text, media alt, image alt, опис зображення",
  notKept:
    "class, classname, css class, color, colour, text color, background, background color, icon, symbol, size, shape, " +
    "media thumbnail, thumbnail, milestone, колір, тло, значок",
} as const satisfies Readonly<Record<string, string>>;

export type Role = keyof typeof NAMES;

/** "to" is an end beside "from"; alone it may be where a journey leads. */
const ENDS_OF_FROM = new Set(["to", "по", "до"]);
const FROM = new Set(["from", "date from", "від", "з"]);

/** @param startKey  of the column or key with the start; @param endKey  of the one that would be the end */
export const isEndOf = (startKey: string | undefined, endKey: string): boolean =>
  !ENDS_OF_FROM.has(endKey) || (startKey !== undefined && FROM.has(startKey));

/** Roles that several columns may share, since they hold lists or texts that can stand one below the other. */
export const SHARED_ROLES: ReadonlySet<Role> = new Set<Role>([
  "summary",
  "group",
  "tags",
  "place",
  "people",
  "actors",
  "sourceTitle",
  "sourceUrl",
  "media",
  "displayDate",
  "notKept",
]);

/** The field of an event in the chronicle's own format, and the role that fills it. */
export const ROLE_OF_FIELD: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["id", "id"],
  ["title", "title"],
  ["date", "start"],
  ["summary", "summary"],
  ["lane", "group"],
  ["group", "group"],
  ["importance", "importance"],
  ["status", "status"],
  ["claimedBy", "claimedBy"],
  ["actors", "actors"],
  ["places", "place"],
  ["sources", "sourceTitle"],
  ["media", "media"],
  ["quotes", "quote"],
  ["tags", "tags"],
]);

type Meaning = { readonly role: Role; readonly rank: number };

const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  (Object.keys(NAMES) as Role[]).flatMap((role) =>
    NAMES[role].split(", ").map((name, rank) => [name, { role, rank }] as const),
  ),
);

/** @returns `Start_Date`, "start date" and `startDate` alike as "start date" */
export function keyOf(name: string): string {
  return name
    .slice(0, 200)
    .normalize("NFKC")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** @param key  from `keyOf` */
export const roleOf = (key: string): Role | undefined => MEANINGS.get(key)?.role;

/** Smaller is more telling. */
export const rankOf = (key: string): number => MEANINGS.get(key)?.rank ?? Number.MAX_SAFE_INTEGER;
