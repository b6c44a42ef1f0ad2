import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './settings.mjs';

const entries = { web: 'app/server/web.ts', worker: 'app/launch/worker.ts', tool: 'app/launch/tool.ts' };
const ours = /^(@sklaida\/|~\/|\.|\/)/;

const packagesStayOutside = {
  name: 'packages-stay-outside',
  setup(build) {
    build.onResolve({ filter: /^[^./~]/ }, ({ path: name, kind }) =>
      kind === 'entry-point' || ours.test(name) ? undefined : { path: name, external: true },
    );
  },
};

// A source that reads a file beside itself (a migration, a font) must still find it from inside the bundle.
const sourcesKeepTheirPlace = {
  name: 'sources-keep-their-place',
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, async ({ path: file }) => {
      const source = await fs.promises.readFile(file, 'utf8');
      if (!source.includes('import.meta.url')) return undefined;
      const place = JSON.stringify(path.relative(path.join(root, 'build'), file).split(path.sep).join('/'));
      const contents = source.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`);
      return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

const options = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  jsx: 'automatic',
  sourcemap: true,
  logLevel: 'warning',
  outdir: 'build',
  entryPoints: entries,
  plugins: [packagesStayOutside, sourcesKeepTheirPlace],
};

/** build/web.js, build/worker.js and build/tool.js, with our own packages inside and everybody else's outside. */
export async function bundleServers() {
  await esbuild.build(options);
}

/** Bundles once and again after each change; `onChange` hears of every later success. */
export async function watchServers(onChange) {
  let first = true;
  const settled = Promise.withResolvers ? Promise.withResolvers() : deferred();
  const reporter = {
    name: 'reporter',
    setup(build) {
      build.onEnd(({ errors }) => {
        if (first && errors.length > 0) settled.reject(new Error('The server sources do not compile.'));
        else if (first) settled.resolve();
        else if (errors.length === 0) onChange();
        first = false;
      });
    },
  };
  const context = await esbuild.context({ ...options, plugins: [...options.plugins, reporter] });
  await context.watch();
  await settled.promise;
  return context;
}

function deferred() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}
