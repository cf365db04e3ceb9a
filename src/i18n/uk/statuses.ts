export const statuses = {
  confirmed: "Підтверджено",
  reported: "Повідомлено",
  claimed: "Заявлено",
  disputed: "Спірне",
  contested: "Є\u00a0розбіжності",
  beside: { reported: "за повідомленням", claimed: "за заявою", disputed: "спірне", contested: "є\u00a0розбіжності" },
  meaning: {
    confirmed: "сходяться незалежні джерела або обидві сторони",
    reported: "зі слів названого видання з\u00a0неназваним джерелом або зі спогадів",
    claimed: "стверджує лише одна сторона",
    disputed: "сторони суперечать одна одній щодо того, чи це сталося",
    contested: "подія сталася; суперечать одне одному дані про те, хто, чому, скільки або за яким правом",
  },
  points: { responsibility: "відповідальність", cause: "причина", number: "кількість", legality: "законність" },
  claimKinds: { finding: "висновок", denial: "заперечення", admission: "визнання" },
};
