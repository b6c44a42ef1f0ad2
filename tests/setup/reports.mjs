import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../../app/launch/settings.mjs';

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

// A tool that failed without naming a failed test (a crash, an unhandled error, no test at all) is one failure itself.
function settle({ code, said }, passed, failed, names) {
  const silent = failed === 0 && (code !== 0 || passed === 0);
  return {
    passed,
    failed: silent ? 1 : failed,
    said: silent ? said || `it ended with code ${code}` : '',
    names,
  };
}

// A failed test as it is told again at the end, where a long run's first screens are no longer at hand.
function retell(where, title, message = '') {
  const words = stripVTControlCharacters(message).split('\n').slice(0, 12);
  return [`${path.relative(root, where)} › ${title}`, ...words].join('\n    ');
}

/** Counts of vitest's JSON report; whatever did not pass, skipped tests too, has failed. */
export function readVitest(file, ended) {
  const files = readJson(file)?.testResults ?? [];
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status !== 'passed' && assertionResults.every((test) => test.status === 'passed'),
  );
  const names = files.flatMap(({ name, message, assertionResults }) => [
    ...assertionResults
      .filter(({ status }) => status !== 'passed')
      .map((test) => retell(name, test.fullName, test.failureMessages?.join('\n') || test.status)),
    ...(broken.some((file) => file.name === name) ? [retell(name, 'the file itself', message)] : []),
  ]);
  return settle(ended, passed, tests.length - passed + broken.length, names);
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/** Counts of Playwright's JSON report; flaky and skipped tests have failed. */
export function readPlaywright(file, ended) {
  const report = readJson(file);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  const names = (report?.suites ?? [])
    .flatMap(specsOf)
    .flatMap(({ file: where, title, tests }) =>
      tests
        .filter(({ status }) => status !== 'expected')
        .map(({ projectName, status, results }) =>
          retell(`tests/e2e/${where}`, `[${projectName}] ${title}`, results.at(-1)?.error?.message ?? status),
        ),
    );
  return settle(ended, expected, unexpected + flaky + skipped + (report?.errors?.length ?? 0), names);
}
