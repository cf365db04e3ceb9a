import { app } from "./app";
import { card } from "./card";
import { dates } from "./dates";
import { details } from "./details";
import { filters } from "./filters";
import { legend } from "./legend";
import { notices } from "./notices";
import { list } from "./list";
import { search } from "./search";
import { statuses } from "./statuses";
import { timeline } from "./timeline";

export const en = {
  app,
  card,
  dates,
  details,
  filters,
  notices,
  legend,
  list,
  search,
  statuses,
  timeline,
};
