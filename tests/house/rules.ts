import ts from 'typescript';
import { isProduct, isTest, nodesOf, parse, placeOf, type Source } from './tree';

const inTypeScript = (name: string) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts');
const countLines = (text: string) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** Places where the environment is read; only one module and the scripts around the product may. */
export function environmentReads(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => isProduct(path) && inTypeScript(path) && path !== 'app/server/env.server.ts')
    .flatMap((source) => {
      const file = parse(source);
      return [...nodesOf(file)]
        .filter((node) => readsEnvironment(node, file))
        .map((node) => placeOf(file, node));
    });
}

function readsEnvironment(node: ts.Node, file: ts.SourceFile): boolean {
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
    return /^(globalThis\s*\.\s*)?process(\.env|\[['"]env['"]\])$/.test(node.getText(file));
  }
  if (ts.isVariableDeclaration(node)) {
    return ts.isObjectBindingPattern(node.name) && node.initializer?.getText(file) === 'process';
  }
  return ts.isImportDeclaration(node) && /^['"](node:)?process['"]$/.test(node.moduleSpecifier.getText(file));
}

const serverOnly =
  /^(postgres|drizzle-orm|lucia|resend|@node-rs\/argon2|@sklaida\/(db|[a-z]+\/server|emails)|node:(fs|child_process|net|http))(\/|$)/;
const serverPlaces =
  /^(db\/schema\/|app\/(server|launch)\/|app\/entry\.server\.tsx$|db\/drizzle\.config\.ts$|emails\/)/;

function importsOf(file: ts.SourceFile): { specifier: string; typeOnly: boolean; at: ts.Node }[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
    return [{ specifier: moduleSpecifier.text, typeOnly: bringsOnlyTypes(statement), at: statement }];
  });
}

function bringsOnlyTypes(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

/** Files that touch the database, the environment, the disk or secrets and do not say so in their name. Route modules may: the router's compiler cuts them in two. */
export function unmarkedServerFiles(sources: Source[], routes: ReadonlySet<string>): string[] {
  return sources
    .filter(({ path }) => isProduct(path) && inTypeScript(path) && !/\.server\.tsx?$/.test(path))
    .filter(({ path }) => !serverPlaces.test(path) && !routes.has(path) && path !== 'app/root.tsx')
    .flatMap((source) => {
      const file = parse(source);
      return importsOf(file)
        .filter(
          ({ specifier, typeOnly }) =>
            !typeOnly && (serverOnly.test(specifier) || /\.server$/.test(specifier)),
        )
        .map(({ specifier, at }) => `${placeOf(file, at)} imports ${specifier}`);
    });
}

/** Folders and files whose name says nothing about what is in them. */
export function drawers(paths: string[]): string[] {
  return paths.filter((name) =>
    /(^|\/)(utils?|lib|common|helpers?|misc|types|shared)(\/|\.[a-z.]+$)/.test(name),
  );
}

/** `style=` in markup, which the content policy refuses. */
export function inlineStyles(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('app/') && path.endsWith('.tsx') && !isTest(path))
    .flatMap((source) => {
      const file = parse(source);
      return [...nodesOf(file)]
        .filter((node) => ts.isJsxAttribute(node) && node.name.getText(file) === 'style')
        .map((node) => placeOf(file, node));
    });
}

const lithuanian = /[ąčęėįšųūž„“]/i;

/** Words for people that stand in a component instead of a catalogue. */
export function wordsOutsideCatalogues(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('app/') && path.endsWith('.tsx') && !isTest(path))
    .filter(({ path }) => !path.startsWith('app/i18n/'))
    .flatMap((source) => {
      const file = parse(source);
      return [...nodesOf(file)]
        .filter(
          (node) => ts.isJsxText(node) || ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node),
        )
        .filter((node) => lithuanian.test((node as ts.LiteralLikeNode).text))
        .map((node) => `${placeOf(file, node)} ${(node as ts.LiteralLikeNode).text.trim().slice(0, 40)}`);
    });
}

/** Sources that have grown too long: 120 lines for a route module, 350 for anything else. */
export function tooLong(sources: Source[], routes: ReadonlySet<string>): string[] {
  return sources
    .map(({ path, text }) => ({ path, lines: countLines(text), limit: routes.has(path) ? 120 : 350 }))
    .filter(({ lines, limit }) => lines > limit)
    .map(({ path, lines, limit }) => `${path} has ${lines} lines, over ${limit}`);
}

const groupedFolders =
  /^(app\/flows|packages\/[^/]+\/src|app\/routes\/(region|b\.\$library|association)\+)(\/|$)/;

/** Folders of use cases, decisions or pages with more files than one takes in at a glance; tests beside them do not count. */
export function crowdedFolders(paths: string[], limit = 28): string[] {
  const counts = new Map<string, number>();
  for (const path of paths.filter((each) => !/[.]test(-data)?[.]tsx?$/.test(each))) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (groupedFolders.test(folder)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > limit)
    .map(([folder, count]) => `${folder} holds ${count} files`);
}

/** Raw SQL text outside db: everything else goes through the query builder or a named function. */
export function rawSql(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => isProduct(path) && !path.startsWith('db/') && inTypeScript(path))
    .flatMap((source) => {
      const file = parse(source);
      return [...nodesOf(file)]
        .filter((node) => ts.isPropertyAccessExpression(node) && /^(raw|unsafe)$/.test(node.name.text))
        .filter((node) => ts.isCallExpression(node.parent) && node.parent.expression === node)
        .filter((node) => /^(sql|tx|db)\b/.test(node.getText(file)))
        .map((node) => placeOf(file, node));
    });
}

const avoidances = /^(describe|it|test)(\.\w+)*\.(skip|skipIf|runIf|only|todo|fixme|fails)$/;

/** Tests that are switched off, singled out, or wait for the clock. */
export function softTests(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => isTest(path) && inTypeScript(path))
    .flatMap((source) => {
      const file = parse(source);
      return [...nodesOf(file)]
        .filter(ts.isPropertyAccessExpression)
        .filter((node) => avoidances.test(node.getText(file)) || node.name.text === 'waitForTimeout')
        .map((node) => `${placeOf(file, node)} ${node.getText(file)}`);
    });
}

/** Checks switched off by a comment, save where the comment gives a reason. */
export function silencedChecks(sources: Source[]): string[] {
  const silence =
    /\/[/*]\s*(@ts-(ignore|nocheck|expect-error)|eslint-disable|biome-ignore(?!(-all)? (lint\/\S+|format): \S))/;
  return sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        silence.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 60)}`] : [],
      ),
  );
}

type Manifest = Record<string, Record<string, string> | undefined>;

/** Dependencies of a manifest that name a range, or another version than a manifest before it. */
export function loosePins(manifests: { path: string; content: Manifest }[]): string[] {
  const known = new Map<string, string>();
  return manifests.flatMap(({ path, content }) => {
    const pins = { ...content.dependencies, ...content.devDependencies, ...content.optionalDependencies };
    return Object.entries(pins).flatMap(([name, version]) => {
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        return [`${path}: ${name} ${version} is not one version`];
      const other = known.get(name) ?? version;
      known.set(name, other);
      return other === version ? [] : [`${path}: ${name} ${version} is ${other} elsewhere`];
    });
  });
}

/** Modules without a page about themselves. */
export function unexplainedModules(paths: string[]): string[] {
  const modules = new Set(paths.flatMap((name) => name.match(/^(packages\/[^/]+|db|emails)\//)?.[1] ?? []));
  return [...modules].filter((module) => !paths.includes(`${module}/README.md`));
}

/** Decision records over 40 lines, or without a number and a title in their name. */
export function unrulyDecisions(records: Source[]): string[] {
  return records.flatMap(({ path, text }) => {
    if (!/^docs\/decisions\/(\d{4}-[a-z0-9-]+|README)\.md$/.test(path))
      return [`${path} is not NNNN-title.md`];
    return countLines(text) > 40 ? [`${path} has ${countLines(text)} lines, over 40`] : [];
  });
}
