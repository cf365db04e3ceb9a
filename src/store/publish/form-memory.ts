/** Remembers in this browser what was typed for a site. Only this host's pages can read it; nothing is sent anywhere. */
import { formFromJson, formToJson } from "../../model/site/form-json";
import type { PublishForm } from "../../model/site/publish-form";

const KEY = "throughline.publish.1";

/** Never throws: storage may be blocked, or contain anything. */
export function rememberedForm(storage: () => Storage = () => localStorage): PublishForm | undefined {
  try {
    return formFromJson(JSON.parse(storage().getItem(KEY) ?? "null"));
  } catch {
    return undefined;
  }
}

/** Without room for the pictures, the rest is remembered. */
export function rememberForm(form: PublishForm, storage: () => Storage = () => localStorage): void {
  for (const kept of [form, { ...form, logo: undefined, favicon: undefined }]) {
    try {
      storage().setItem(KEY, JSON.stringify(formToJson(kept)));
      return;
    } catch {
      // Storage is blocked or full: the form lasts until the page closes.
    }
  }
}

export function forgetForm(storage: () => Storage = () => localStorage): void {
  try {
    storage().removeItem(KEY);
  } catch {
    // Storage is blocked: nothing was kept.
  }
}
