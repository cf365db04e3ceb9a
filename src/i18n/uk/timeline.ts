import { pluralIn } from "../plural";
import { outOf } from "./out-of";

const plural = pluralIn("uk");

export const timeline = {
  name: "Хронологія",
  instructions:
    "Стрілки ліворуч і\u00a0праворуч ведуть від події до події, вгору й\u00a0униз\u00a0— до сусідньої теми. Enter відкриває подробиці, плюс і\u00a0мінус змінюють масштаб, знак питання показує гарячі клавіші. У\u00a0списку ті самі події подано текстом.",
  instructionsInFrame:
    "Стрілки ліворуч і\u00a0праворуч ведуть від події до події, плюс і\u00a0мінус змінюють масштаб. Відкриту подію подано на картці.",
  overview: "Огляд усіх років",
  overviewFrom: "Початок показаного періоду",
  overviewTo: "Кінець показаного періоду",
  lanesName: "Теми",
  inView: (inView: number, total: number) => `${inView} ${outOf(total)}`,
  running: (count: number) =>
    plural(count, { one: "# уже триває", few: "# уже тривають", many: "# уже тривають", other: "# уже тривають" }),
  onlyLane: (lane: string) => `Показати лише тему «${lane}»`,
  allLanes: "Показати всі теми",
  fitEra: (era: string) => `Показати період «${era}»`,
  badge: (count: number) =>
    plural(count, { one: "ще # подія", few: "ще # події", many: "ще # подій", other: "ще # події" }),
  badgeTitle: (count: number) =>
    plural(count, { one: "Тут # подія", few: "Тут # події", many: "Тут # подій", other: "Тут # події" }),
  close: "Закрити",
  holdToZoom: "Утримуйте Ctrl, щоб змінити масштаб",
  holdToZoomMac: "Утримуйте ⌘, щоб змінити масштаб",
  zoomIn: "Збільшити",
  zoomOut: "Зменшити",
  allYears: "Усі роки",
  fitSelection: "Показати відкриту подію повністю",
};
