/** Of a key pressed while an input method (Chinese, Japanese) composes, which keyCode alone tells in Safari. */
const COMPOSING = 229;

/** Whether a key belongs to an input method, which it may end with Enter. Safari sends that one after `compositionend`. */
export const isComposing = (event: Pick<KeyboardEvent, "isComposing" | "keyCode">): boolean =>
  event.isComposing || event.keyCode === COMPOSING;
