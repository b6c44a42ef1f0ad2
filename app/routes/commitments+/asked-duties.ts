import type { AskedByGroup } from '~/flows/decisions/waiting-commitments.server';
import type { Duty } from '~/ui/lists';

/** What working groups and notices ask of the person, among what else waits for her. */
export const askedDuties = (asked: readonly AskedByGroup[]): Duty[] =>
  asked.map(
    ({ id, icon, title, to, meta, verb, name, chip }): Duty => ({
      ...{ id, title, to, meta },
      icon: icon ?? 'people',
      ...(chip ? { chip } : {}),
      action: { label: verb, to, name },
    }),
  );
