import type { MapViewMessages } from "../en/map-view";
import { pluralIn } from "../plural";

const plural = pluralIn("uk");
const eventCount = (events: number): string =>
  plural(events, { one: "# подія", few: "# події", many: "# подій", other: "# події" });
const placeCount = (places: number): string =>
  plural(places, { one: "# місце", few: "# місця", many: "# місць", other: "# місця" });
const routeCount = (routes: number): string =>
  plural(routes, { one: "# маршрут", few: "# маршрути", many: "# маршрутів", other: "# маршруту" });
const areaCount = (areas: number): string =>
  plural(areas, { one: "# територія", few: "# території", many: "# територій", other: "# території" });

export const mapView: MapViewMessages = {
  name: "Карта подій",
  keys: "Стрілки пересувають карту, разом із\u00a0Shift\u00a0— далі; плюс і\u00a0мінус змінюють масштаб; 0\u00a0показує всі місця. Tab веде до місць; там стрілки ведуть до найближчого місця в\u00a0цьому напрямку, Home і\u00a0End\u00a0— до першого й\u00a0останнього. Пробіл показує події одну за одною; крапка й\u00a0кома ведуть до наступної та попередньої події; Escape знову показує всі події.",
  summary: (events, places, routes, areas, period) => {
    const parts = [
      eventCount(events),
      ...(places !== 0 || (routes === 0 && areas === 0) ? [placeCount(places)] : []),
      ...(routes > 0 ? [routeCount(routes)] : []),
      ...(areas > 0 ? [areaCount(areas)] : []),
    ];
    return `${parts.join(", ")}; ${period}`;
  },
  none: (period) => `Немає подій із\u00a0місцем, ${period}`,
  noPlaces: "Жодна подія цієї хронології не має місця, яке можна показати на\u00a0карті.",
  unlocated: (events) =>
    plural(events, {
      one: "# подія без місця\u00a0— у\u00a0списку",
      few: "# події без місця\u00a0— у\u00a0списку",
      many: "# подій без місця\u00a0— у\u00a0списку",
      other: "# події без місця\u00a0— у\u00a0списку",
    }),
  places: "Місця за їхньою першою подією",
  mark: (name, events) => `${name}: ${eventCount(events)}`,
  others: (name, more) =>
    plural(more, {
      one: `${name} і\u00a0ще # місце`,
      few: `${name} і\u00a0ще # місця`,
      many: `${name} і\u00a0ще # місць`,
      other: `${name} і\u00a0ще # місця`,
    }),
  othersAny: (name, more) => plural(more, { other: `${name} і\u00a0ще #` }),
  shape: {
    route: (title) => `${title} (маршрут)`,
    area: (title) => `${title} (територія)`,
  },
  vague: "приблизне місце",
  inPeriod: (events) =>
    plural(events, {
      one: "# подія за цей час",
      few: "# події за цей час",
      many: "# подій за цей час",
      other: "# події за цей час",
    }),
  inSight: "Події видимих місць",
  more: (events) => `Показати ще ${eventCount(events).replace("подія", "подію")}`,
  allPlaces: "Усі місця",
  closer: "Показати ці місця ближче",
  zoomIn: "Наблизити",
  zoomOut: "Віддалити",
  fit: "Показати всі місця",
  failed: "Не вдалося завантажити карту. У\u00a0списку є\u00a0всі події.",
  again: "Спробувати ще раз",
  holdToZoom: "Утримуйте Ctrl, щоб змінити масштаб карти",
  holdToZoomMac: "Утримуйте ⌘, щоб змінити масштаб карти",
  twoFingers: "Пересувайте карту двома пальцями",
  legend: {
    count: "Кількість подій",
    vague: "Приблизне місце",
    country: "Уся країна",
    route: "Маршрут події",
    area: "Територія події",
    failed: "Не вдалося завантажити умовні позначення.",
  },
  playback: {
    name: "Відтворення",
    play: "Показати події одну за одною",
    pause: "Пауза",
    again: "Відтворити ще раз",
    next: "Наступна подія",
    previous: "Попередня подія",
    speed: "Швидкість",
    times: (speed) => `${speed}×`,
    showAll: "Усі події",
    moment: "Події до",
    alsoNew: (events) => `і\u00a0ще ${eventCount(events)}`,
  },
};
