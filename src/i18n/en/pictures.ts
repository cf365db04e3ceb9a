/** Loaded with the viewer of pictures, and with the dialog that adds one. */
const number = new Intl.NumberFormat("en");

export const pictures = {
  close: "Close picture",
  previous: "Previous picture",
  next: "Next picture",
  place: (place: number, count: number) => `${number.format(place)} of ${number.format(count)}`,
  size: "Size",
  fit: "Fit",
  full: "100%",
  add: {
    title: "Add a picture",
    close: "Close",
    choose: "Choose picture…",
    other: "Choose another…",
    paste: "Or paste one here: Ctrl + V, on a Mac ⌘ V.",
    alt: "What is to be seen, for those who do not see it",
    caption: "Caption",
    credit: "Credit",
    licence: "Licence",
    submit: "Add picture",
    remove: (name: string) => `Remove picture: ${name}`,
    kept: "It is added to this timeline while the page is open, and is part of the exported HTML file. The file on your device stays as it is.",
    refused: "This is not a picture that can be shown here. PNG, JPEG, GIF, WebP, AVIF and SVG can.",
  },
};

export type PictureMessages = typeof pictures;
