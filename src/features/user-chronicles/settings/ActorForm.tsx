import { withField } from "../../../model/edit-values";
import type { EntryOf } from "../../../model/user-chronicles/edit-lists";
import { ChoiceField } from "../../../ui/ChoiceField";
import { AliasField } from "./AliasField";
import type { EditEntry, Editing } from "./editing";
import { EntryTexts } from "./EntryTexts";

type Props = { readonly editing: Editing; readonly entry: EntryOf<"actors">; readonly edit: EditEntry<"actors"> };

const KINDS = ["person", "state", "organisation", "other"] as const;

export function ActorForm(props: Props) {
  const { editing, entry, edit } = props;
  const { fields, kinds } = editing.messages;
  return (
    <>
      <EntryTexts {...props} field="name" label={fields.name} isName />
      <ChoiceField
        label={fields.kind}
        value={entry.kind}
        options={KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
        onChange={(kind) => edit((now) => withField(now, "kind", kind))}
      />
      <EntryTexts {...props} field="role" label={fields.role} />
      <AliasField
        editing={editing}
        aliases={entry.aliases}
        onChange={(aliases) => edit((now) => withField(now, "aliases", [...aliases]), "aliases")}
      />
    </>
  );
}
