/** Phones, a phone in landscape, and a small window: width and height, px. */
export const VIEWPORTS = [
  [320, 568],
  [390, 844],
  [640, 420],
  [1024, 768],
] as const;
