/** Lets Vite serve what the test runner does not, for TypeScript and for dependencies that are not ES modules. */
import { createServer } from 'vite';

/** The test runner's own modules live on its server; Vite must not go looking for them. */
const leaveRunnersModules = {
  name: 'leave-runners-modules',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('/__web-') ? { id, external: true } : undefined),
};

const isRunners = (path) => path === '/' || path.startsWith('/__web');

export const viteMiddleware = async () => {
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    publicDir: false,
    logLevel: 'error',
    cacheDir: 'node_modules/.cache/vite-test',
    plugins: [leaveRunnersModules],
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: {
      // What Vite finds in the middle of a run it re-bundles, and a page then has two copies of Lit.
      noDiscovery: true,
      include: [
        'dexie',
        'papaparse',
        'react',
        'react-dom',
        'react-dom/client',
        'react-dom/server',
        '@open-wc/testing > chai-a11y-axe > axe-core',
      ],
      exclude: ['lit', '@open-wc/testing', '@web/test-runner-commands'],
    },
  });

  return (context, next) => {
    if (isRunners(context.path)) return next();
    return new Promise((resolve, reject) => {
      const { req, res } = context;
      context.respond = false;
      res.statusCode = 200;
      res.on('close', resolve);
      vite.middlewares(req, res, (error) => {
        if (error) return reject(error);
        context.respond = true;
        res.statusCode = 404;
        resolve(next());
      });
    });
  };
};
