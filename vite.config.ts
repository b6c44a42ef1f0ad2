import path from 'node:path';
import { vitePlugin as remix } from '@remix-run/dev';
import esbuild from 'esbuild';
import compileMessage from 'icu-minify/compile';
import { defineConfig, type Plugin } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';

const root = import.meta.dirname;
const native = ['@node-rs/argon2', '@myriaddreamin/typst-ts-node-compiler', 'sharp'];

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

// Areas that not every page uses. Each is a chunk of its own, which the files that speak its words wait for; the others are one chunk.
const areasOfFewPages = [
  'account',
  'adoption',
  'assignments',
  'association',
  'corrections',
  'updates',
  'composer',
  'editions',
  'reviews',
  'groups',
  'meetings',
  'minutes',
  'decisions',
  'discussions',
  'files',
  'guests',
  'ballots',
  'bulletins',
  'reports',
  'sharing',
  'sides',
  'dutyMirror',
  'groupYear',
  'kits',
  'materials',
  'mission',
  'summary',
  'year',
  'contests',
  'challenges',
  'distribution',
  'duties',
  'forms',
  'help',
  'history',
  'inbox',
  'joining',
  'libraries',
  'notifications',
  'occasions',
  'outbox',
  'people',
  'platform',
  'privacy',
  'results',
  'school',
  'secondFactor',
  'templates',
];
const spoken = new RegExp(
  `(?:useTranslations\\(['"\`]|['"\`](?=\\w+[.]\\w))(${areasOfFewPages.join('|')})\\b`,
  'g',
);

async function readCatalogue(locale: string): Promise<Catalogue> {
  const entry = path.join(root, `app/i18n/messages/${locale}/index.ts`);
  const bundle = await esbuild.build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  const code = Buffer.from(bundle.outputFiles[0]?.contents ?? []).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`))[locale];
}

function asModule(name: string, words: Catalogue): string {
  return `export const ${name} = ${JSON.stringify(compiled(words))};`;
}

// The browser gets catalogues already parsed, and with them the small formatter instead of the parser of ICU messages.
function messagesCompiledForTheBrowser(): Plugin {
  return {
    name: 'messages-compiled-for-the-browser',
    enforce: 'pre',
    apply: 'build',
    resolveId(source, importer, options) {
      if (options.ssr) return null;
      if (source.startsWith('words:')) return `\0${source}`;
      if (source !== 'use-intl/format-message') return null;
      return this.resolve('use-intl/format-message/format-only', importer, { ...options, skipSelf: true });
    },
    transform(code, id, options) {
      const ours = id.startsWith(path.join(root, 'app/')) && !id.includes('/i18n/');
      if (options?.ssr || !ours) return null;
      const areas = new Set(Array.from(code.matchAll(spoken), ([, area]) => area));
      return areas.size === 0 ? null : [...areas].map((area) => `import 'words:${area}';`).join('') + code;
    },
    async load(id, options) {
      if (options?.ssr) return null;
      const whole = id.split('?')[0]?.match(/app\/i18n\/messages\/(lt|en)\/index\.ts$/)?.[1];
      if (whole) {
        const all = Object.entries(await readCatalogue(whole));
        return asModule(whole, Object.fromEntries(all.filter(([area]) => !areasOfFewPages.includes(area))));
      }
      const [, area = '', locale] = id.match(/^\0words:(\w+)(?:\/(lt|en))?$/) ?? [];
      if (locale) {
        const { [area]: words = {} } = await readCatalogue(locale);
        return asModule('words', { [area]: words });
      }
      if (!area) return null;
      return `import { addMessages } from '${path.join(root, 'app/i18n/messages.ts')}';
const english = document.documentElement.lang === 'en';
const { words } = await (english ? import('words:${area}/en') : import('words:${area}/lt'));
addMessages(english ? 'en' : 'lt', words);`;
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
