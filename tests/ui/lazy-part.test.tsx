import { act, render, screen } from "@testing-library/react";
import { type ReactNode, Component } from "react";
import { describe, expect, it, vi } from "vitest";
import { type LazyPart, Lazy, lazyPart } from "../../src/ui/lazy-part";

type Props = { readonly words: string };
const Part = ({ words }: Props) => <p>{words}</p>;

/** A lazy part whose loading the test controls. */
function aPart() {
  const waiting: { resolve: (part: typeof Part) => void; reject: (error: Error) => void }[] = [];
  const get = vi.fn(() => new Promise<typeof Part>((resolve, reject) => waiting.push({ resolve, reject })));
  return {
    part: lazyPart(get),
    get,
    come: () => act(async () => waiting.at(-1)?.resolve(Part)),
    fail: () => act(async () => waiting.at(-1)?.reject(new Error("no code"))),
  };
}

class Boundary extends Component<{ readonly children: ReactNode }, { readonly message?: string }> {
  override state: { readonly message?: string } = {};
  static getDerivedStateFromError = (error: Error) => ({ message: error.message });
  override render() {
    return this.state.message === undefined ? this.props.children : <p role="alert">{this.state.message}</p>;
  }
}

const draw = (
  part: LazyPart<typeof Part>,
  more: { readonly isEnabled?: boolean; readonly failed?: ReactNode } = {},
) => (
  <Boundary>
    <Lazy part={part} props={{ words: "here" }} fallback={<p>coming</p>} {...more} />
  </Boundary>
);

describe("a lazy part", () => {
  it("shows its fallback until it has loaded", async () => {
    const { part, come, get } = aPart();
    render(draw(part));
    expect(screen.getByText("coming")).toBeVisible();
    await come();
    expect(screen.getByText("here")).toBeVisible();
    expect(get).toHaveBeenCalledOnce();
  });

  it("that is here already is drawn at once", async () => {
    const { part, come, get } = aPart();
    void part.prefetch();
    await come();
    render(draw(part));
    expect(screen.queryByText("coming")).toBeNull();
    expect(screen.getByText("here")).toBeVisible();
    expect(get).toHaveBeenCalledOnce();
  });

  it("is loaded only when enabled", async () => {
    const { part, come, get } = aPart();
    const { rerender } = render(draw(part, { isEnabled: false }));
    expect(get).not.toHaveBeenCalled();
    rerender(draw(part, { isEnabled: true }));
    expect(get).toHaveBeenCalledOnce();
    await come();
    expect(screen.getByText("here")).toBeVisible();
  });

  it("that fails to load is an error, or the given replacement", async () => {
    vi.spyOn(console, "error").mockReturnValue(undefined);
    const one = aPart();
    const { unmount } = render(draw(one.part));
    await one.fail();
    expect(screen.getByRole("alert")).toHaveTextContent("no code");
    unmount();
    const other = aPart();
    render(draw(other.part, { failed: <p>instead</p> }));
    await other.fail();
    expect(screen.getByText("instead")).toBeVisible();
  });

  it("is retried when mounted after a failure", async () => {
    vi.spyOn(console, "error").mockReturnValue(undefined);
    const { part, come, fail, get } = aPart();
    const { unmount } = render(draw(part));
    await fail();
    unmount();
    render(draw(part));
    expect(screen.getByText("coming")).toBeVisible();
    await come();
    expect(screen.getByText("here")).toBeVisible();
    expect(get).toHaveBeenCalledTimes(2);
  });

  it("that was fetched ahead in vain is no error to anybody", async () => {
    const { part, come, fail } = aPart();
    render(draw(part, { isEnabled: false }));
    const ahead = part.prefetch();
    await fail();
    await ahead;
    expect(part.state().status).toBe("away");
    expect(screen.queryByRole("alert")).toBeNull();
    void part.load();
    await come();
    expect(screen.getByText("here")).toBeVisible();
  });
});
