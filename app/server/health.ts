import { Router } from 'express';

type Readiness = {
  status: 'ready' | 'waiting' | 'stopping';
  database: boolean;
  migration: string | null;
};

export type HealthOptions = {
  ready: () => Promise<{ migration: string }>;
  stopping: () => boolean;
  limitMs?: number;
};

export function health({ ready, stopping, limitMs = 2000 }: HealthOptions): Router {
  const router = Router();
  let asking: Promise<Readiness> | undefined;

  router.get('/health/live', (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });

  router.get('/health/ready', async (_req, res) => {
    asking ??= readiness(ready, stopping, limitMs).finally(() => {
      asking = undefined;
    });
    const answer = await asking;
    res.status(answer.status === 'ready' ? 200 : 503);
    res.set('Cache-Control', 'no-store').json(answer);
  });

  return router;
}

async function readiness(
  ready: () => Promise<{ migration: string }>,
  stopping: () => boolean,
  limitMs: number,
): Promise<Readiness> {
  try {
    const { migration } = await within(limitMs, ready());
    return { status: stopping() ? 'stopping' : 'ready', database: true, migration };
  } catch {
    return { status: stopping() ? 'stopping' : 'waiting', database: false, migration: null };
  }
}

/** Rejects when the work takes longer than `limitMs`; the work itself is left to end by itself. */
async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
