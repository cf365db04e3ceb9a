import type { ReactElement } from "react";
import { render as renderBare, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import userEvent from "@testing-library/user-event";
import { LoadError } from "../../../src/model/load-error";
import { ErrorBoundary } from "../../../src/app/layout/ErrorBoundary";
import { InEnglish } from "../../fixtures/in-english";

const render = (element: ReactElement) => renderBare(element, { wrapper: InEnglish });

function Broken(): never {
  throw new Error("a promise of our own code was broken");
}

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

describe("a part of the page that breaks", () => {
  it("is reported with a way back and the details for a bug report", () => {
    render(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("Something went wrong");
    expect(screen.getByRole("button", { name: "Reload" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Copy details" })).toBeVisible();
    expect(screen.getByText(/a promise of our own code was broken/)).toBeVisible();
  });

  it("says which version and build it is from, on the page and in the details", async () => {
    const meta = document.createElement("meta");
    Object.assign(meta, { name: "generator", content: "Throughline 1.2.3 (0a1b2c3d4e)" });
    document.head.append(meta);
    const user = userEvent.setup();
    render(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
    );
    expect(screen.getByText(/Throughline 1\.2\.3 \(0a1b2c3d4e\)/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Copy details" }));
    expect(await navigator.clipboard.readText()).toMatch(
      /^Throughline 1\.2\.3 \(0a1b2c3d4e\)\nError: a promise of our own code was broken\n/,
    );
    meta.remove();
  });

  it("is tried again when something else is to be drawn", () => {
    const { rerender } = render(
      <ErrorBoundary retryKey="timeline">
        <Broken />
      </ErrorBoundary>,
    );
    rerender(
      <ErrorBoundary retryKey="list">
        <p>The list</p>
      </ErrorBoundary>,
    );
    expect(screen.getByText("The list")).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("covers the whole page, with a way back, if it belongs to an overlay", async () => {
    const onLeave = vi.fn();
    render(
      <ErrorBoundary onLeave={onLeave}>
        <Broken />
      </ErrorBoundary>,
    );
    const reload = screen.getByRole("button", { name: "Reload" });
    await waitFor(() => expect(reload).toHaveFocus());
    expect(reload.closest("[data-failed]")).toHaveStyle({ position: "fixed" });
    await userEvent.click(screen.getByRole("button", { name: "Back to the timeline" }));
    expect(onLeave).toHaveBeenCalledOnce();
  });

  it("that did not load can be retried", async () => {
    let isHere = false;
    const Part = () => {
      if (!isHere) throw new LoadError("no code");
      return <p>The part</p>;
    };
    render(
      <ErrorBoundary>
        <Part />
      </ErrorBoundary>,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("Could not load part of the page");
    isHere = true;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.getByText("The part")).toBeVisible();
  });

  it("calls the handler instead, if there is one", () => {
    const onError = vi.fn();
    const { container } = render(
      <ErrorBoundary onError={onError}>
        <Broken />
      </ErrorBoundary>,
    );
    expect(onError).toHaveBeenCalled();
    expect(container).toBeEmptyDOMElement();
  });
});
