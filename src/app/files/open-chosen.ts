import type { CommandContext } from "../../commands/command";

/** Opens what the user chose in the file picker. The code for it loads on demand. */
export async function openChosen(
  { store, openStories }: Pick<CommandContext, "store" | "openStories">,
  files: readonly File[],
): Promise<void> {
  try {
    const { openTogether } = await import("./open-together");
    await openTogether(store, { files }, openStories);
  } catch {
    store.actions.notify({ code: "part.unreachable", severity: "error", where: "" });
  }
}
