import { describePackage, hideInternals } from './scripts/manifest-plugins.mjs';

export default {
  globs: ['src/api-log-report.ts', 'src/element.ts', 'src/index.ts'],
  litelement: true,
  outdir: '.',
  plugins: [hideInternals, describePackage],
};
