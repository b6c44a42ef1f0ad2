import { templateConflictKey } from '@sklaida/campaigns';
import type { Correction } from '@sklaida/campaigns/server';
import { normaliseText } from '@sklaida/kernel';
import { signOf } from '../campaigns/read-campaign.server';

/** A correction as the fields of its one form, named by the id of the text or task they belong to. */
type CorrectionFields = Record<string, string>;
type Written = Pick<Correction, 'document' | 'days' | 'note' | 'urgent' | 'template'>;

export function fieldsOf({ document, days, note, urgent, template }: Written): CorrectionFields {
  const fields: CorrectionFields = {
    keyMessage: document.keyMessage,
    goal: document.goal,
    audiences: document.audiences.join('\n'),
    hashtags: document.hashtags.join(' '),
    ...days,
    note: note ?? '',
    urgent: urgent ? 'yes' : '',
  };
  for (const { id, title, body, mode } of document.blocks) {
    if (title !== null) fields[`title-${id}`] = title;
    fields[`body-${id}`] = body;
    fields[`mode-${id}`] = mode;
  }
  if (document.school) {
    const { minutes, post, activity } = document.school;
    Object.assign(fields, { minutes: String(minutes), post, activity });
  }
  for (const { id, title, offsetDays, role } of document.tasks) {
    fields[`task-${id}`] = title;
    fields[`days-${id}`] = String(Math.abs(offsetDays));
    fields[`side-${id}`] = offsetDays > 0 ? 'after' : 'before';
    fields[`role-${id}`] = role;
  }
  for (const one of template?.conflicts ?? []) fields[`pick-${templateConflictKey(one)}`] = one.chosen ?? '';
  return fields;
}

const signOfField = (value: string) => signOf(normaliseText(value)).slice(0, 8);

/** What stood in every field when the form was read, so short that it can travel with the form. */
export const signsOf = (fields: CorrectionFields): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, signOfField(value)])),
  );

/** A field that two people wrote differently since the form was read. */
export type Clash = { name: string; theirs: string; mine: string };

/**
 * What was typed, joined with what somebody else saved meanwhile: a field she left alone is theirs, a field they left alone is hers.
 * Where both wrote, hers stands in the form and both are told.
 */
export function joinFields(
  typed: CorrectionFields,
  stored: CorrectionFields,
  signs: string,
): { fields: CorrectionFields; clashes: Clash[] } {
  const read = readSigns(signs);
  const fields = { ...typed };
  const clashes: Clash[] = [];
  for (const [name, theirs] of Object.entries(stored)) {
    const mine = typed[name] ?? (name === 'urgent' ? '' : theirs);
    if (signOfField(mine) === signOfField(theirs)) continue;
    if (signOfField(mine) === read[name]) fields[name] = theirs;
    else if (signOfField(theirs) !== read[name]) clashes.push({ name, theirs, mine });
  }
  return { fields, clashes };
}

function readSigns(text: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
