import type { DateDragMessages } from "../en/date-drag";

export const dateDrag: DateDragMessages = {
  newDate: (date) => `Нова дата: ${date}`,
  noEnd: "Ця подія не\u00a0має дати завершення",
  outOfRange: "Далі дату пересунути не\u00a0можна",
  group: "Редагування: дати події",
  keys: {
    later: "На\u00a0одиницю пізніше: день, місяць, рік",
    earlier: "На\u00a0одиницю раніше",
    muchLater: "На\u00a0десять одиниць пізніше",
    muchEarlier: "На\u00a0десять одиниць раніше",
    longer: "Завершення на\u00a0одиницю пізніше",
    shorter: "Завершення на\u00a0одиницю раніше",
  },
};
