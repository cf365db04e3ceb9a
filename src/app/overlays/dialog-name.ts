export type DialogName =
  | "help"
  | "about"
  | "stories"
  | "share"
  | "single-file"
  | "publish"
  | "export"
  | "timelines"
  | "corrections"
  | undefined;
