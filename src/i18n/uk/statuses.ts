export const statuses = {
  confirmed: "Підтверджено",
  reported: "Повідомлено",
  claimed: "Заявлено",
  disputed: "Спірне",
  beside: { reported: "за повідомленням", claimed: "за заявою", disputed: "спірне" },
  meaning: {
    confirmed: "сходяться незалежні джерела або обидві сторони",
    reported: "зі слів названого видання з\u00a0неназваним джерелом або зі спогадів",
    claimed: "стверджує лише одна сторона",
    disputed: "сторони суперечать одна одній",
  },
};
