export const legend = {
  name: "Умовні позначення",
  claimed: "Заявляє одна сторона",
  approximate: "Приблизна дата",
  open: "Кінець не визначено",
  turningPoint: "Поворотний момент",
};
