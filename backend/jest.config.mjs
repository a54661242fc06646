/** Every spec imports the TypeScript sources as ESM; swc keeps the decorator metadata that Nest and TypeORM read. */
export default {
  displayName: 'backend',
  testEnvironment: 'node',
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/src', '<rootDir>/contract'],
  globalSetup: '<rootDir>/src/platform/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/src/platform/testing/global-teardown.mjs',
  setupFiles: ['<rootDir>/src/platform/testing/set-up.mjs'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
};
