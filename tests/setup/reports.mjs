import fs from 'node:fs';

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

// A tool that failed without naming a failed test (a crash, an unhandled error, no test at all) is one failure itself.
function settle({ code, said }, passed, failed) {
  const silent = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed, said: silent ? said || `it ended with code ${code}` : '' };
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
  return settle(ended, passed, tests.length - passed + broken.length);
}

/** Counts of Playwright's JSON report; flaky and skipped tests have failed. */
export function readPlaywright(file, ended) {
  const report = readJson(file);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return settle(ended, expected, unexpected + flaky + skipped + (report?.errors?.length ?? 0));
}
