import type { page as english } from "../en/page";

export const page: typeof english = {
  withoutScript:
    "Це хронологія у\u00a0вигляді списку. З\u00a0JavaScript ці самі події стоять на осі часу, з\u00a0фільтрами й\u00a0пошуком.",
  unfiltered:
    "Тут перелічено всі події: щоб вибрати з\u00a0них деякі, як просить ця адреса, потрібні частини сторінки, які не надійшли.",
  otherLanguage: "In English",
  periods: "Періоди",
};
