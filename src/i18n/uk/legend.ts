export const legend = {
  name: "Умовні позначення",
  claimed: "Заявляє одна сторона",
  approximate: "Приблизна дата",
  open: "Кінець невідомий",
  turningPoint: "Поворотний момент",
};
