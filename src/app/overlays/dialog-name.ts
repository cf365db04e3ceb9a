export type DialogName = "help" | "about" | "stories" | "share" | "single-file" | "export" | "timelines" | undefined;
