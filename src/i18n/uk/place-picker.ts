import type { PlacePickerMessages } from "../en/place-picker";

export const placePicker: PlacePickerMessages = {
  keys: "Стрілки пересувають перехрестя, разом із\u00a0Shift\u00a0— далі; плюс і\u00a0мінус змінюють масштаб; Enter ставить точку.",
  hint: "Клацніть або торкніться, щоб поставити точку. Тягніть, щоб посунути карту.",
  zoomIn: "Наблизити",
  zoomOut: "Віддалити",
  set: "Поставити точку тут",
  north: (degrees) => `${degrees}°\u00a0пн.\u00a0ш.`,
  south: (degrees) => `${degrees}°\u00a0пд.\u00a0ш.`,
  east: (degrees) => `${degrees}°\u00a0сх.\u00a0д.`,
  west: (degrees) => `${degrees}°\u00a0зх.\u00a0д.`,
  noCountry: "країни немає",
  crosshair: (where) => `Перехрестя: ${where}`,
  picked: (where) => `Точку поставлено: ${where}`,
  failed: "Не вдалося завантажити карту. Координати можна ввести.",
  again: "Спробувати ще раз",
};
