/** @type {import('jest').Config} */
export default {
  rootDir: '.',
  testEnvironment: 'node',
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testRegex: '\\.(spec|e2e-spec)\\.tsx?$',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
  transform: { '\\.tsx?$': ['@swc/jest', { swcrc: true }] },
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  // far above what anything takes: it ends what hangs, it measures nothing
  testTimeout: process.env.TEST_LONG ? 3_600_000 : 600_000,
};
