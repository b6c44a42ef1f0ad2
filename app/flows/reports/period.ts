import type { IsoDate } from '@sklaida/kernel';

/** The days a report speaks of, both ends included. */
export type Period = { from: IsoDate; to: IsoDate };
