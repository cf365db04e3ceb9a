import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { EventList } from "../../../src/features/list/EventList";
import { picturedStore } from "../../fixtures/chronicles/pictured";
import { renderWith } from "../../fixtures/render-with";

const thumbnail = (id: string) => document.querySelector(`[data-event-id="${id}"] .event-thumbnail`);

describe("the thumbnail of a row", () => {
  it("is there for what may be shown at once, and says nothing to screen readers", async () => {
    renderWith(picturedStore(), <EventList />);
    await waitFor(() => expect(thumbnail("lit")?.querySelector("img")).not.toBeNull());
    expect(thumbnail("lit")?.querySelector("img")).toHaveAttribute("alt", "");
    expect(screen.queryAllByRole("img", { name: /Alt of/ })).toEqual([]);
    expect(thumbnail("inside")).not.toBeNull();
    expect(thumbnail("elsewhere")).toBeNull();
    expect(thumbnail("sad")).toBeNull();
  });

  it("shows the next picture if the first is broken, and keeps its place", async () => {
    renderWith(picturedStore(), <EventList />);
    const image = () => thumbnail("lit")?.querySelector("img");
    await waitFor(() => expect(image()).toHaveAttribute("src", "https://files.example/own/lamp.jpg"));
    for (const next of ["https://files.example/own/b.jpg", undefined]) {
      const broken = image();
      if (broken) fireEvent.error(broken);
      expect(image()?.getAttribute("src")).toBe(next);
    }
    expect(thumbnail("lit")).not.toBeNull();
  });
});
