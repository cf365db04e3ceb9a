/** JSON inside a call or assignment, as in older TimelineJS files: `storyjs_jsonp_data = { … };`. */

const OPENING = /^\s*(?:\/\*\*\/\s*)?(?:(?:var|let|const|window\.)\s*)?[\w$.]{1,100}\s*(=|\()\s*(?=[[{])/;

/**
 * Replaces the wrapper with spaces, so that lines and columns stay valid. Nothing is evaluated.
 * @returns `undefined` if there is no wrapper
 */
export function withoutCallback(text: string): string | undefined {
  const opening = OPENING.exec(text.slice(0, 500));
  if (!opening) return undefined;
  const whole = text.trimEnd();
  const tail = whole.slice(-100);
  const end = (opening[1] === "(" ? /\)\s*;?$/ : /;?$/).exec(tail);
  if (!end) return undefined;
  const bodyEnd = whole.length - tail.length + end.index;
  return blank(opening[0]) + whole.slice(opening[0].length, bodyEnd);
}

const blank = (text: string): string => text.replace(/[^\n\r]/g, " ");
