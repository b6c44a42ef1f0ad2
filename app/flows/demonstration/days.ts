import type { AdoptionState } from '@sklaida/campaigns';
import { addDays, type IsoDate } from '@sklaida/kernel';

/** Days told by hand for the Christmas campaign; other steps are spread by rule. */
const told: Record<string, IsoDate> = {
  'k-kaledos-2026 kupiskis-r-vb': '2026-11-12',
  'k-kaledos-2026 panevezys-r-vb': '2026-11-09',
  'k-kaledos-2026 zarasai-r-vb': '2026-11-16',
  'k-kaledos-2026 anyksciai-r-vb': '2026-11-20',
  'k-kaledos-2026 panevezys-m-vb': '2026-11-19',
  'k-kaledos-2026 rokiskis-r-vb': '2026-11-20',
  'k-kaledos-2026 birzai-r-vb': '2026-11-18',
  'k-kaledos-2026 utena-r-vb': '2026-11-19',
  'k-kaledos-2026 moletai-r-vb': '2026-11-10',
  'k-kaledos-2026 pasvalys-r-vb': '2026-11-12',
};

const beforeStart: Partial<Record<string, number>> = {
  invite: -28,
  open: -22,
  answer: -20,
  decline: -18,
  submit: -12,
  approve: -11,
  publish: -6,
};

/** The day a step is told to have happened: the last step of a library on its told day, earlier ones before it. */
export function dayOf(input: {
  campaign: string;
  organisation: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
  action: string;
  state: AdoptionState;
  spread: number;
}): IsoDate {
  const told_ = told[`${input.campaign} ${input.organisation}`];
  if (input.action === 'report') return addDays(input.endsOn, 1 + (input.spread % 4));
  const offset = beforeStart[input.action] ?? 0;
  const planned = addDays(input.startsOn, offset + (input.action === 'invite' ? 0 : input.spread % 3));
  if (!told_ || input.action === 'invite') return planned;
  const last: Partial<Record<AdoptionState, string>> = {
    invited: 'open',
    localising: 'answer',
    submitted: 'submit',
    approved: 'approve',
    published: 'publish',
  };
  if (last[input.state] === input.action) return told_;
  return planned < told_ ? planned : addDays(told_, -1);
}
