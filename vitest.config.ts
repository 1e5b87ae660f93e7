import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // No test measures time: the limits only end what hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: 'test/build.ts',
  },
});
