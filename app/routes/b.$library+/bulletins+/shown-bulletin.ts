import type { BulletinPage } from '~/flows/bulletins/read-bulletins.server';

type Instants = 'publishedAt' | 'withdrawnAt';
/** What the pages of a notice show; days come to the browser as texts. */
export type ShownBulletin = Omit<BulletinPage, 'one' | 'people' | 'confirmedAt'> & {
  one: Omit<BulletinPage['one'], Instants> & {
    publishedAt: Date | string;
    withdrawnAt: Date | string | null;
  };
  people:
    | (Omit<NonNullable<BulletinPage['people']>[number], 'readAt'> & { readAt: Date | string | null })[]
    | null;
  confirmedAt: Date | string | null;
};
