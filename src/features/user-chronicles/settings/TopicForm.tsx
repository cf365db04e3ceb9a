import type { EntryOf } from "../../../model/user-chronicles/edit-lists";
import type { EditEntry, Editing } from "./editing";
import { EntryTexts } from "./EntryTexts";

type Props = { readonly editing: Editing; readonly entry: EntryOf<"lanes">; readonly edit: EditEntry<"lanes"> };

export function TopicForm(props: Props) {
  const { fields } = props.editing.messages;
  return (
    <>
      <EntryTexts {...props} field="label" label={fields.topic} isName />
      <EntryTexts {...props} field="description" label={fields.description} lines={2} />
    </>
  );
}
