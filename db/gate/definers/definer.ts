/** A function that runs with the definer's rights: what for, and which login roles may call it. */
export type Definer = { why: string; executors: ('app' | 'guest' | 'worker' | 'monitor')[] };
export type Definers = Record<string, Definer>;

export const byApp = (why: string): Definer => ({ why, executors: ['app'] });
export const byWorker = (why: string): Definer => ({ why, executors: ['worker'] });
