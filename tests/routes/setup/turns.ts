/** Six at a time, as many as the product is asked at once. */
export async function inTurns<T>(works: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...works];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: 6 }, lane));
}
