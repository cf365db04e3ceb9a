/** Stores answers in sessionStorage, or in memory where it is blocked. */

const PREFIX = "throughline.quiz.1 ";
const page = new Map<string, string>();

/** Never throws: storage may be blocked, full, or hold anything. */
export function readItem(key: string, storage: () => Storage = () => sessionStorage): string | undefined {
  try {
    return page.get(key) ?? storage().getItem(PREFIX + key) ?? undefined;
  } catch {
    return page.get(key);
  }
}

/** @returns false if a reload would lose the value */
export function writeItem(key: string, text: string, storage: () => Storage = () => sessionStorage): boolean {
  page.set(key, text);
  try {
    storage().setItem(PREFIX + key, text);
    return true;
  } catch {
    return false;
  }
}

/** Whether stored values survive a reload. */
export function canStore(storage: () => Storage = () => sessionStorage): boolean {
  try {
    storage().setItem(`${PREFIX}?`, "1");
    storage().removeItem(`${PREFIX}?`);
    return true;
  } catch {
    return false;
  }
}
