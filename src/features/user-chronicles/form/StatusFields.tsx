/** Whether it happened, who says so, and what about it is contested. */
import { useMessages } from "../../../i18n/react";
import { CONTESTED_POINTS, STATUSES } from "../../../model/chronicle/schema";
import { withField } from "../../../model/edit-values";
import type { EventContent } from "../../../model/user-chronicles/content";
import { Checkbox } from "../../../ui/Checkbox";
import { CheckboxGroup } from "../../../ui/CheckboxGroup";
import { ClaimsEditor } from "./ClaimsEditor";
import { EventTextFields } from "./EventTextFields";
import { SelectField } from "./SelectField";
import { useEventForm } from "./use-event-form";

type Point = (typeof CONTESTED_POINTS)[number];

export function StatusFields() {
  const { event, messages, change } = useEventForm();
  const { status: texts } = messages;
  const { statuses } = useMessages();
  const { status, contested } = event;
  const isClaim = status === "claimed" || status === "disputed";
  return (
    <>
      <SelectField
        label={texts.label}
        value={status ?? "none"}
        options={[
          { value: "none", label: texts.none },
          ...STATUSES.map((value) => ({ value, label: statuses[value] })),
        ]}
        onChange={(value) => change((now) => withField(now, "status", value === "none" ? undefined : value))}
      />
      {(isClaim || status === "reported" || event.claimedBy !== undefined) && (
        <EventTextFields
          field="claimedBy"
          label={texts.claimedBy}
          lines={2}
          error={isClaim && event.claimedBy === undefined ? texts.claimantMissing : undefined}
        />
      )}
      <CheckboxGroup legend={texts.contested}>
        {CONTESTED_POINTS.map((point) => (
          <Checkbox
            key={point}
            name={statuses.points[point]}
            isTicked={contested?.over.includes(point) ?? false}
            onToggle={() => change((now) => withPoint(now, point, !now.contested?.over.includes(point)))}
          />
        ))}
      </CheckboxGroup>
      {contested && <ClaimsEditor contested={contested} />}
    </>
  );
}

/** What was said about it stays when the last point goes: another one may follow. Without a point it is not shown. */
function withPoint(event: EventContent, point: Point, isOn: boolean): EventContent {
  const before = event.contested?.over ?? [];
  const over = CONTESTED_POINTS.filter((one) => (one === point ? isOn : before.includes(one)));
  const claims = event.contested?.claims ?? [];
  const contested = over.length === 0 && claims.length === 0 ? undefined : { claims, over };
  return withField(event, "contested", contested);
}
