// Nothing newer than the check itself may be imported here, so that an old Node gets the sentence and not a syntax error.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Sklaida needs Node 20.19 or newer and this is Node ${process.versions.node}: see https://nodejs.org.`,
  );
  process.exit(1);
}

const { launch } = await import('./launch.mjs');
await launch({ dev: process.argv.includes('--dev') });
