export const legend = {
  name: "Умовні позначення",
  claimed: "Заявляє одна сторона",
  approximate: "Дата приблизна",
  open: "Кінець не визначено",
  turning: "Поворотний момент",
};
