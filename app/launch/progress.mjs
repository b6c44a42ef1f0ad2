import { isProblem } from '../../db/embedded/problem.mjs';

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

export const say = (line = '') => process.stdout.write(`${line}\n`);

/** Prints one line when a step ends, and a sign of life every ten seconds before that. */
export async function step(title, work) {
  const since = Date.now();
  const beat = setInterval(() => say(`  … ${title} (${seconds(since)})`), 10_000);
  try {
    const outcome = await work();
    say(`  ✓ ${typeof outcome === 'string' ? outcome : title} (${seconds(since)})`);
    return outcome;
  } finally {
    clearInterval(beat);
  }
}

export function complain(error) {
  process.stderr.write(`\n${isProblem(error) ? error.message : (error?.stack ?? error)}\n`);
}
