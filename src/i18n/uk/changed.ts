import type { ChangedMessages } from "../en/changed";

export const changed: ChangedMessages = {
  since: "Відколи ви були тут востаннє, цю хронологію виправлено або доповнено.",
  show: "Що змінилося",
  dismiss: "Закрити",
};
