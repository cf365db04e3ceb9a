/** A random id of 24 letters and digits: two sessions on one host never collide. */
export function randomId(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(4));
  return [...numbers]
    .map((number) => number.toString(36).padStart(7, "0"))
    .join("")
    .slice(0, 24);
}
