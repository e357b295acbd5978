import type { NextConfig } from 'next';

const config: NextConfig = {
  // The mistakes in `wrong` are for the test of types, which looks at each.
  typescript: { ignoreBuildErrors: true },
};

export default config;
