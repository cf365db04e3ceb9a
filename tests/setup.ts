import "@testing-library/jest-dom/vitest";
import { afterEach, vi } from "vitest";

// Guards against hanging, not measures of speed: a busy machine takes many times as long as an idle one.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

if (typeof document !== "undefined") {
  const { cleanup, configure } = await import("@testing-library/react");
  configure({ asyncUtilTimeout: 10_000 });
  afterEach(cleanup);
}
