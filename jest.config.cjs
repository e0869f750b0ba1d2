/** ESM sources run as CommonJS under jest: no experimental flag, and mocks of modules are not used. */
module.exports = {
  testEnvironment: 'node',
  // Real servers, databases and browsers take their time on a busy machine.
  testTimeout: 60_000,
  roots: ['<rootDir>/tests'],
  globalSetup: '<rootDir>/tests/global-setup.cjs',
  setupFiles: ['<rootDir>/tests/set-seed.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // The modules of these packages end in .mjs, which jest never takes for CommonJS.
    '^(d3-[a-z-]+)$': '<rootDir>/node_modules/$1/dist/$1.js',
  },
  // Packages that exist as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(get-east-asian-width|internmap|jose)/)'],
  transform: {
    '^.+\\.[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: false,
            useDefineForClassFields: false,
            react: { runtime: 'automatic' },
          },
          target: 'es2023',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
};
