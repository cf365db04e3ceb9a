/** JSON inside a call or an assignment, as older TimelineJS files have it: `storyjs_jsonp_data = { … };`. */

const OPENING = /^\s*(?:\/\*\*\/\s*)?(?:(?:var|let|const|window\.)\s*)?[\w$.]{1,100}\s*(=|\()\s*(?=[[{])/;

/**
 * Takes the wrapper off by putting spaces in its place, so that lines and columns stay. Nothing is ever evaluated.
 * @returns `undefined` when there is no wrapper
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
