/** Saves the timeline as a file of another format, or as a picture. */
import { useState } from "react";
import { EXPORT_FORMATS, type ExportFormat } from "../../export/export-format";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { useApp } from "../../store/react";
import { selectChronicle } from "../../store/selectors/filtered";
import { Dialog } from "../../ui/Dialog";
import { RadioList } from "../../ui/RadioList";
import { FilePanel } from "./FilePanel";
import { PicturePanel } from "./PicturePanel";
import { useExportMessages } from "./export-messages";
import { useExport } from "./use-export";
import styles from "./Export.module.css";

type Props = { readonly isOpen: boolean; readonly onClose: () => void };
type Choice = ExportFormat | "picture";

const CHOICES: readonly Choice[] = ["picture", ...EXPORT_FORMATS];

export function ExportDialog({ isOpen, onClose }: Props) {
  const messages = useExportMessages();
  const chronicle = useApp(selectChronicle);
  return (
    <Dialog isOpen={isOpen} isSheet isWide title={messages.title} closeLabel={messages.close} onClose={onClose}>
      {chronicle && <ExportForm chronicle={chronicle} />}
    </Dialog>
  );
}

function ExportForm({ chronicle }: { readonly chronicle: Chronicle }) {
  const messages = useExportMessages();
  const [choice, setChoice] = useState<Choice>("picture");
  // What is on the screen is what a reader expects to save.
  const [isFiltered, setFiltered] = useState(true);
  const exported = useExport(chronicle, isFiltered);
  const { all, filtered } = exported;
  return (
    <div className={styles.form}>
      <div className={styles.choices}>
        <RadioList
          legend={messages.formatsLabel}
          value={choice}
          options={CHOICES.map((value) => ({ value, label: messages.names[value], hint: messages.sentences[value] }))}
          onChange={setChoice}
        />
        {filtered !== undefined && (
          <RadioList
            legend={messages.eventsLabel}
            value={isFiltered ? "filtered" : "all"}
            options={[
              { value: "filtered", label: messages.filtered(messages.countOf(filtered)) },
              { value: "all", label: messages.all(messages.countOf(all)) },
            ]}
            onChange={(value) => setFiltered(value === "filtered")}
          />
        )}
      </div>
      <div className={styles.panel}>
        {choice === "picture" ? (
          <PicturePanel exported={exported} />
        ) : (
          <FilePanel key={choice} format={choice} exported={exported} />
        )}
      </div>
    </div>
  );
}
