import path from 'node:path';
import ts from 'typescript';
import { parse, placeOf, type Source } from './tree';

const asyncGuards = ['requireMember', 'requirePerson', 'requireGroup'];
const guards = new Set([...asyncGuards, 'anyone']);
const guarded = new Set(['loader', 'action']);

type Callable = ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction;
type Files = ReadonlyMap<string, ts.SourceFile>;

const isCallable = (node: ts.Node): node is Callable =>
  ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isArrowFunction(node);

const nameOf = (node: ts.ImportSpecifier | ts.ExportSpecifier) => (node.propertyName ?? node.name).text;

function fileOf(from: ts.SourceFile, specifier: string, files: Files): ts.SourceFile | null {
  const base = specifier.startsWith('~/')
    ? `app/${specifier.slice(2)}`
    : path.posix.join(path.posix.dirname(from.fileName), specifier);
  for (const name of [base, `${base}.ts`, `${base}.tsx`]) {
    const found = files.get(name);
    if (found) return found;
  }
  return null;
}

type Found = { file: ts.SourceFile; name: string };

/** Where a name used in a file comes from: the same file, or the file it is imported from. */
function originOf(file: ts.SourceFile, name: string, files: Files): Found | 'guards' | null {
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const named = statement.importClause?.namedBindings;
    if (!named || !ts.isNamedImports(named)) continue;
    const specifier = named.elements.find((element) => element.name.text === name);
    if (!specifier) continue;
    const from = statement.moduleSpecifier.text;
    if (/^(~|\.\.?(\/\.\.)*)\/(app\/)?auth\/guards\.server$/.test(from)) return 'guards';
    const source = fileOf(file, from, files);
    return source && { file: source, name: nameOf(specifier) };
  }
  return { file, name };
}

function declarationOf({ file, name }: Found): Callable | null {
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement;
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name: left, initializer } of statement.declarationList.declarations) {
      if (left.getText(file) === name && initializer && isCallable(initializer)) return initializer;
    }
  }
  return null;
}

/** The call that is certain to happen before anything else in the function, with whether it is awaited or handed back. */
function firstCall(callable: Callable): { call: ts.CallExpression; waited: boolean } | null {
  const { body } = callable;
  if (!body) return null;
  const first = ts.isBlock(body) ? body.statements[0] : body;
  if (!first) return null;
  let node: ts.Node | undefined = first;
  if (ts.isVariableStatement(first)) node = first.declarationList.declarations[0]?.initializer;
  else if (ts.isExpressionStatement(first)) node = first.expression;
  else if (ts.isReturnStatement(first)) node = first.expression;
  const handedBack = first === body || ts.isReturnStatement(first);
  const waited = node !== undefined && ts.isAwaitExpression(node);
  if (node && ts.isAwaitExpression(node)) node = node.expression;
  return node && ts.isCallExpression(node) ? { call: node, waited: waited || handedBack } : null;
}

function startsGuarded(found: Found, files: Files, depth = 0): boolean {
  const callable = declarationOf(found);
  const first = callable && firstCall(callable);
  if (!first || !ts.isIdentifier(first.call.expression) || depth > 3) return false;
  const name = first.call.expression.text;
  const origin = originOf(found.file, name, files);
  if (origin === 'guards') return guards.has(name) && (first.waited || !asyncGuards.includes(name));
  return origin !== null && first.waited && startsGuarded(origin, files, depth + 1);
}

/** The loaders and actions a module hands to the router, its own and those it passes on. */
function* handlersOf(
  file: ts.SourceFile,
  files: Files,
): Generator<{ at: ts.Node; name: string; found: Found | null }> {
  for (const statement of file.statements) {
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    ) {
      const specifier = statement.moduleSpecifier;
      for (const element of statement.exportClause.elements) {
        if (!guarded.has(element.name.text)) continue;
        const source =
          specifier && ts.isStringLiteral(specifier) ? fileOf(file, specifier.text, files) : null;
        const local = specifier ? null : originOf(file, nameOf(element), files);
        const found = source ? { file: source, name: nameOf(element) } : local;
        yield { at: element, name: element.name.text, found: found === 'guards' ? null : found };
      }
    } else if (ts.canHaveModifiers(statement)) {
      const exported = ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      const names = ts.isVariableStatement(statement)
        ? statement.declarationList.declarations.map(({ name }) => name.getText(file))
        : ts.isFunctionDeclaration(statement)
          ? [statement.name?.text ?? '']
          : [];
      for (const name of exported ? names : []) {
        if (guarded.has(name)) yield { at: statement, name, found: { file, name } };
      }
    }
  }
}

/** Loaders and actions of route modules whose first statement is not a guard of app/auth, directly or through a function that begins with one. */
export function unguarded(sources: Source[]): string[] {
  const files: Files = new Map(sources.map((source) => [source.path, parse(source)]));
  const problems: string[] = [];
  for (const file of files.values()) {
    if (!/^app\/(routes\/|root\.tsx$)/.test(file.fileName)) continue;
    for (const { at, name, found } of handlersOf(file, files)) {
      if (!found || !startsGuarded(found, files)) {
        problems.push(`${placeOf(file, at)} ${name} does not begin with a guard`);
      }
    }
  }
  return problems;
}

/** How many loaders and actions there are to hold, so that a check of nothing is noticed. */
export function countHandlers(sources: Source[]): number {
  const files: Files = new Map(sources.map((source) => [source.path, parse(source)]));
  return [...files.values()].flatMap((file) => [...handlersOf(file, files)]).length;
}
