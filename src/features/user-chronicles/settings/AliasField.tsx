import { TypedField } from "../fields/TypedField";
import { useTyped } from "../fields/use-typed";
import type { Editing } from "./editing";

type Props = {
  readonly editing: Editing;
  readonly aliases: readonly string[] | undefined;
  readonly onChange: (aliases: readonly string[]) => void;
};

const readLines = (text: string): readonly string[] => [
  ...new Set(
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
];

/** Other spellings of a name, one on each line. */
export function AliasField({ editing: { messages }, aliases = [], onChange }: Props) {
  const [text, type] = useTyped(aliases.join("\n"));
  return (
    <TypedField
      label={messages.fields.aliases}
      hint={messages.fields.aliasesHint}
      lines={2}
      value={text}
      onChange={(typed) => {
        const lines = readLines(typed);
        type(typed, lines.join("\n"));
        onChange(lines);
      }}
    />
  );
}
