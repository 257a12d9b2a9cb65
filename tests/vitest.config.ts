import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    testTimeout: 60_000,
    include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
  },
});
