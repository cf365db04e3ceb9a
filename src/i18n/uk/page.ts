import type { page as english } from "../en/page";

export const page: typeof english = {
  withoutScript:
    "Це події у\u00a0вигляді списку. З\u00a0JavaScript їх показано на осі часу, з\u00a0фільтрами й\u00a0пошуком.",
  unfiltered:
    "Тут перелічено всі події. Фільтри з\u00a0цієї адреси не застосовано, бо не вдалося завантажити частини сторінки.",
  otherLanguage: "In English",
  periods: "Періоди",
};
