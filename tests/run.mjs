// Nothing newer than the check itself may be imported here, so that an old Node gets the sentence and not a syntax error.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The tests need Node 20.19 or newer and this is Node ${process.versions.node}.`);
  process.exit(1);
}

const { runTests } = await import('./setup/run-tests.mjs');
await runTests(process.argv.slice(2));
