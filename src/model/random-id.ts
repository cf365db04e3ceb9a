/** Random enough that two classes on one host never meet: 24 letters and digits. */
export function randomId(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(4));
  return [...numbers]
    .map((number) => number.toString(36).padStart(7, "0"))
    .join("")
    .slice(0, 24);
}
