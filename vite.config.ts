import path from 'node:path';
import { vitePlugin as remix } from '@remix-run/dev';
import esbuild from 'esbuild';
import compileMessage from 'icu-minify/compile';
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

type Catalogue = { [key: string]: string | Catalogue };

function compiled(catalogue: Catalogue): object {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, value]) => [
      key,
      typeof value === 'string' ? compileMessage(value) : compiled(value),
    ]),
  );
}

// The browser gets catalogues already parsed, and with them the small formatter instead of the parser of ICU messages.
function messagesCompiledForTheBrowser(): Plugin {
  return {
    name: 'messages-compiled-for-the-browser',
    enforce: 'pre',
    apply: 'build',
    resolveId(source, importer, options) {
      if (options.ssr || source !== 'use-intl/format-message') return null;
      return this.resolve('use-intl/format-message/format-only', importer, { ...options, skipSelf: true });
    },
    async load(id, options) {
      const locale = id.split('?')[0]?.match(/app\/i18n\/messages\/(lt|en)\/index\.ts$/)?.[1];
      if (options?.ssr || !locale) return null;
      const bundle = await esbuild.build({ entryPoints: [id], bundle: true, format: 'esm', write: false });
      const code = Buffer.from(bundle.outputFiles[0]?.contents ?? []).toString('base64');
      const catalogue = (await import(`data:text/javascript;base64,${code}`))[locale];
      return `export const ${locale} = ${JSON.stringify(compiled(catalogue))};`;
    },
  };
}

export default defineConfig({
  plugins: [
    sourcesKeepTheirPlace(),
    messagesCompiledForTheBrowser(),
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
