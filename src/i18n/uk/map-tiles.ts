import type { MapTilesMessages } from "../en/map-tiles";

export const mapTiles: MapTilesMessages = {
  load: (host) => `Завантажити докладну карту з\u00a0${host}`,
  learns: "Цей сайт дізнається вашу інтернет-адресу.",
  leave: "Показати просту карту",
  failed: (host) => `Не вдалося завантажити карту з\u00a0${host}.`,
  again: "Спробувати ще раз",
};
