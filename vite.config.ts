import path from 'node:path';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, type Plugin } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';

const root = import.meta.dirname;
const native = ['@node-rs/argon2', '@myriaddreamin/typst-ts-node-compiler'];

// A source that reads a file beside itself (a font, a typst page) must still find it from inside build/server.
function sourcesKeepTheirPlace(): Plugin {
  return {
    name: 'sources-keep-their-place',
    enforce: 'pre',
    apply: 'build',
    transform(code, id, options) {
      const file = id.split('?')[0] ?? id;
      const ours = file.startsWith(root) && !file.includes('/node_modules/');
      if (!options?.ssr || !ours || !code.includes('import.meta.url')) return null;
      const place = JSON.stringify(
        path.relative(path.join(root, 'build/server'), file).split(path.sep).join('/'),
      );
      return code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`);
    },
  };
}

export default defineConfig({
  plugins: [
    sourcesKeepTheirPlace(),
    remix({
      appDirectory: 'app',
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
        v3_routeConfig: true,
      },
    }),
    tsconfigPaths(),
  ],
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  ssr: { noExternal: [/^@sklaida\//, 'use-intl'], external: native },
  optimizeDeps: { exclude: native },
});
