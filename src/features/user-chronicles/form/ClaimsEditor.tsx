import { useId } from "react";
import { usePick } from "../../../i18n/react";
import { withField } from "../../../model/edit-values";
import type { EventContent } from "../../../model/user-chronicles/content";
import { ItemEditor } from "./ItemEditor";
import { ItemTextFields } from "./ItemTextFields";
import { SelectField } from "./SelectField";
import { useEventForm } from "./use-event-form";
import { EntryPicker } from "./EntryPicker";

type Contested = NonNullable<EventContent["contested"]>;
type Claim = Contested["claims"][number];
const KINDS = ["claim", "finding", "denial", "admission"] as const;

/** What each side says about a contested point. */
export function ClaimsEditor({ contested }: { readonly contested: Contested }) {
  const { event, content, messages, change } = useEventForm();
  const { status: texts } = messages;
  const pick = usePick();
  const id = useId();
  const cited = event.sources.filter((source) => source.id !== undefined);
  return (
    <ItemEditor<Claim>
      title={texts.claims}
      items={contested.claims}
      nameOf={texts.claim}
      summaryOf={({ who, by, text }) =>
        [
          pick(who).text || by.map((id) => pick(content.actors.find((one) => one.id === id)?.name).text).join(", "),
          pick(text).text,
        ]
          .filter((one) => one !== "")
          .join(": ")
      }
      addLabel={texts.addClaim}
      create={() => ({ kind: "claim", by: [], text: "" })}
      onChange={(claims, field) =>
        change(
          (now) => (now.contested ? { ...now, contested: { ...now.contested, claims } } : now),
          field && `claims ${field}`,
        )
      }
    >
      {(claim, set, index) => (
        <>
          <SelectField
            label={texts.claimKind}
            value={claim.kind}
            options={KINDS.map((kind) => ({ value: kind, label: texts.claimKinds[kind] }))}
            onChange={(kind) => set({ ...claim, kind })}
          />
          <ItemTextFields
            label={texts.claimWho}
            text={claim.who}
            error={claim.who === undefined && claim.by.length === 0 ? texts.claimantMissing : undefined}
            onChange={(who, lang) => set(withField(claim, "who", who), `who ${lang}`)}
          />
          <EntryPicker
            key={`${id}-${index}`}
            list="actors"
            label={texts.claimBy}
            addLabel={messages.people.addActor}
            chosen={claim.by}
            onChange={(now, by) => ({
              ...now,
              events: now.events.map((one) =>
                one.id === event.id && one.contested
                  ? {
                      ...one,
                      contested: {
                        ...one.contested,
                        claims: one.contested.claims.map((other, at) => (at === index ? { ...other, by } : other)),
                      },
                    }
                  : one,
              ),
            })}
          />
          <ItemTextFields
            label={texts.claimText}
            text={claim.text}
            lines={2}
            onChange={(text, lang) => set({ ...claim, text: text ?? "" }, `text ${lang}`)}
          />
          {cited.length > 0 && (
            <SelectField
              label={texts.claimSource}
              value={claim.source ?? ""}
              options={[
                { value: "", label: texts.noSource },
                ...cited.map((source) => ({ value: source.id ?? "", label: pick(source.title).text })),
              ]}
              onChange={(source) => set(withField(claim, "source", source === "" ? undefined : source))}
            />
          )}
        </>
      )}
    </ItemEditor>
  );
}
