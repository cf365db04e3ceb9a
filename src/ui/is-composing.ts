/** Whether a key belongs to an input method that is still composing a word. Safari says so by the code of the key alone. */
export const isComposing = ({
  isComposing: isDeclared,
  keyCode,
}: Pick<KeyboardEvent, "isComposing" | "keyCode">): boolean => isDeclared || keyCode === 229;
